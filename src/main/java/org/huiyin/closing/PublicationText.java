package org.huiyin.closing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.PublicReply;
import org.huiyin.handling.Reply;
import org.huiyin.proposal.Proposal.Recommendation;
import org.springframework.stereotype.Component;

/** What the replies of the last round give for publication, as those who issued them decided. */
@Component
class PublicationText {

    /**
     * @param form as the issuing leaders decided; the narrowest of several
     * @param ground theirs for withholding, or null
     */
    record Draft(PublicationForm form, String text, String ground) {}

    Draft of(ProposalDetail detail) {
        List<Reply> replies = lastIssued(detail);
        PublicationForm form = replies.stream()
                .map(Reply::disclosure)
                .filter(Objects::nonNull)
                .max(Disclosure::compareTo)
                .map(disclosure -> PublicationForm.valueOf(disclosure.name()))
                .orElse(PublicationForm.FULL);
        String ground = replies.stream()
                .map(Reply::disclosureGround)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Draft(
                form, replies.stream().map(reply -> letter(detail, reply)).collect(Collectors.joining("\n\n")), ground);
    }

    static List<Reply> lastIssued(ProposalDetail detail) {
        int last = detail.replies().stream()
                .filter(Reply::isIssued)
                .mapToInt(Reply::round)
                .max()
                .orElse(0);
        return detail.replies().stream()
                .filter(reply -> reply.isIssued() && reply.round() == last)
                .toList();
    }

    /** The marked words are left out already; of a summary only the summary is given. */
    private static String letter(ProposalDetail detail, Reply issued) {
        PublicReply reply = PublicReply.of(issued);
        String organ = detail.part(issued.assignmentId())
                .map(ProposalDetail.Part::organName)
                .orElse("");
        Stream<String> answers = reply.answers().stream().map(answer -> answer(detail, answer));
        return Stream.of(
                        Stream.of(PublishedPart.head(organ, reply.letterNumber()), reply.opening()),
                        answers,
                        Stream.of(PublishedPart.end(reply.closing()), reply.summary()))
                .flatMap(part -> part)
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String answer(ProposalDetail detail, Reply.Answer answer) {
        String asked = detail.proposal()
                .recommendation(answer.no())
                .map(Recommendation::text)
                .orElse("");
        return PublishedPart.point(answer.no(), asked, answer.text());
    }
}
