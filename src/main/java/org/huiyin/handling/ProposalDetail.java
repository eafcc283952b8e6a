package org.huiyin.handling;

import java.util.List;
import java.util.Optional;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.Proposal;

/** A proposal's page as one viewer may see it. */
public record ProposalDetail(
        Proposal proposal,
        Viewpoint viewpoint,
        HandlingRecord handling,
        List<Part> parts,
        List<Consultation> consultations,
        List<Opinion> opinions,
        List<Reply> replies,
        List<Round> feedback,
        List<Due> deadlines,
        List<Journal.Row> timeline,
        List<Contact> contacts,
        List<OpenAct> acts) {

    /**
     * A department's part.
     *
     * @param state as the viewer may know it
     * @param step where its reply stands in the clearing chain, for insiders only
     * @param due its next deadline, or null
     * @param own the viewer's department
     * @param phone the department's office
     */
    public record Part(
            Assignment assignment,
            String organName,
            AssignmentState state,
            ClearingStep step,
            String acknowledgedByName,
            Due due,
            boolean own,
            String phone) {

        public boolean isLead() {
            return assignment.isLead();
        }
    }

    /** A round of feedback with what the viewer may see of it. */
    public record Round(FeedbackRound round, List<Verdict> verdicts) {}

    /**
     * @param organ the department it is about
     * @param feedback null when not given yet or not shown
     */
    public record Verdict(String person, String name, String organ, boolean given, Feedback feedback) {}

    /** A signer's contact data, for handling departments and the secretariat only. */
    public record Contact(String person, String name, boolean lead, String title, String phone, String address) {}

    /** Parts that were not taken back, this round's and earlier ones'. */
    public List<Part> livingParts() {
        return parts.stream().filter(part -> !part.state().isVoid()).toList();
    }

    /** The lead department of the current round. */
    public Optional<Part> lead() {
        return handling == null || handling.leadAssignment() == null
                ? Optional.empty()
                : part(handling.leadAssignment());
    }

    public Optional<Part> part(String assignmentId) {
        return parts.stream()
                .filter(part -> part.assignment().id().equals(assignmentId))
                .findFirst();
    }

    /** The viewer's own department's latest part. */
    public Optional<Part> ownPart() {
        return livingParts().stream().filter(Part::own).reduce((first, second) -> second);
    }

    /** The latest issued reply. */
    public Optional<Reply> issuedReply() {
        return replies.stream().filter(Reply::isIssued).reduce((first, second) -> second);
    }

    public Optional<Reply> replyOf(String assignmentId) {
        return replies.stream()
                .filter(reply -> reply.assignmentId().equals(assignmentId))
                .findFirst();
    }

    public Optional<Opinion> opinionOf(String assignmentId) {
        return opinions.stream()
                .filter(opinion -> opinion.assignmentId().equals(assignmentId))
                .findFirst();
    }

    public Optional<OpenAct> act(OpenAct.Code code) {
        return acts.stream().filter(act -> act.code() == code).findFirst();
    }
}
