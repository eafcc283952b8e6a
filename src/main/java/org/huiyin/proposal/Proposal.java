package org.huiyin.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.identity.BodyKind;

/**
 * A suggestion or proposal as the register holds it.
 *
 * @param subject 案由
 * @param grounds 案据
 * @param body the collective body that proposes (代表团、党派、专委会 …), or null
 * @param bodyKind what sort of body; null for a paper of people (and bodies named before kinds were)
 * @param number as printed, e.g. 建议-6-1-城建-014; null before docketing
 * @param version row version; an act on an older one is answered as stale
 * @param mergedInto the mother (母案) with which it is handled, or null
 * @param mother whether others are merged into it
 */
public record Proposal(
        String id,
        String tenant,
        ProposalKind kind,
        int term,
        int session,
        boolean inSession,
        String subject,
        String grounds,
        String category,
        List<Recommendation> recommendations,
        List<Signer> signers,
        String body,
        List<String> wishedDepartments,
        String origin,
        boolean consentsToDisclosure,
        String submittedBy,
        boolean sample,
        Instant submittedAt,
        Instant receivedAt,
        Instant docketedAt,
        Integer numberSeq,
        String number,
        ProposalState state,
        int version,
        String mergedInto,
        boolean mother,
        BodyKind bodyKind) {

    /** One numbered recommendation (建议条目), from 1. */
    public record Recommendation(int no, String text) {}

    /**
     * Lead proposer (领衔人) first, then co-signers (联名人).
     *
     * @param name as printed; of a collective paper the body with its contact
     */
    public record Signer(String person, String name, boolean lead) {

        /** The contact of a body: printed with its name. */
        Signer of(String body) {
            return new Signer(person, body + "（" + name + "）", lead);
        }
    }

    /** 集体提案、集体建议: of a body, whose contact stands as its lead proposer and alone receives and rates the reply. */
    public boolean collective() {
        return bodyKind != null;
    }

    public Signer leadProposer() {
        return signers.stream().filter(Signer::lead).findFirst().orElseThrow();
    }

    public Optional<Signer> signer(String person) {
        return signers.stream().filter(s -> s.person().equals(person)).findFirst();
    }

    public Optional<Recommendation> recommendation(int no) {
        return recommendations.stream().filter(r -> r.no() == no).findFirst();
    }

    /** Which kind's, term's and session's parameters concern it. */
    public ParameterScope parameterScope() {
        return new ParameterScope(kind.name(), term, session);
    }

    /** A copy in the next state, as the register stores it: one version on. */
    public Proposal in(ProposalState next) {
        return ProposalCopy.of(this).state(next).version(version + 1).done();
    }

    public Proposal signedBy(List<Signer> people) {
        return ProposalCopy.of(this).signers(people).done();
    }

    public Proposal recommending(List<Recommendation> items) {
        return ProposalCopy.of(this).recommendations(items).done();
    }

    /** Texts in their order become recommendations 1, 2, 3 … */
    public static List<Recommendation> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Recommendation(i + 1, texts.get(i)))
                .toList();
    }
}
