package org.huiyin.handling;

import java.util.Comparator;
import java.util.List;

/**
 * A reply as everybody may read it. Contact data, clearings and marked words are not in it.
 *
 * @param summary instead of the text when only that is public
 * @param ground why nothing is public
 */
public record PublicReply(
        String replyId,
        String letterNumber,
        Disclosure disclosure,
        String opening,
        List<Reply.Answer> answers,
        String closing,
        String summary,
        String ground) {

    /** What stands where words were left out. */
    public static final String LEFT_OUT = "〔略〕";

    public static PublicReply of(Reply reply) {
        boolean full = reply.disclosure() == Disclosure.FULL;
        boolean none = reply.disclosure() == Disclosure.NONE;
        return new PublicReply(
                reply.id(),
                reply.letterNumber(),
                reply.disclosure(),
                full ? masked(reply, reply.opening()) : null,
                full
                        ? reply.answers().stream()
                                .map(a -> new Reply.Answer(a.no(), a.outcome(), masked(reply, a.text()), a.plannedOn()))
                                .toList()
                        : List.of(),
                full ? masked(reply, reply.closing()) : null,
                reply.disclosure() == Disclosure.SUMMARY
                        ? masked(reply, reply.terms().summary())
                        : null,
                none ? reply.disclosureGround() : null);
    }

    /** The longest words first, so that a mark within a longer one does not break it. */
    private static String masked(Reply reply, String text) {
        if (text == null) {
            return null;
        }
        String left = text;
        List<String> passages = reply.masks().stream()
                .map(ReplyMask::passage)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String passage : passages) {
            left = left.replace(passage, LEFT_OUT);
        }
        return left;
    }
}
