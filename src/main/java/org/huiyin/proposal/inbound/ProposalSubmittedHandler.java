package org.huiyin.proposal.inbound;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.RegisterProposal.Answer;
import org.huiyin.proposal.Submission;
import org.huiyin.proposal.SubmissionCheck;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** proposal.submitted.v1 → {@link RegisterProposal}, many at once. */
@Component
class ProposalSubmittedHandler implements InboundHandler {

    private final SubmissionCheck check;
    private final EventSender sender;
    private final RegisterProposal registerProposal;

    ProposalSubmittedHandler(SubmissionCheck check, EventSender sender, RegisterProposal registerProposal) {
        this.check = check;
        this.sender = sender;
        this.registerProposal = registerProposal;
    }

    @Override
    public Set<String> types() {
        return Set.of("proposal.submitted.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        return handleAll(List.of(event)).get(0);
    }

    @Override
    public List<Outcome> handleAll(List<InboundEvent> events) {
        List<RegisterProposal.Entry> entries = new ArrayList<>();
        Outcome[] outcomes = new Outcome[events.size()];
        for (int i = 0; i < outcomes.length; i++) {
            try {
                entries.add(entry(events.get(i)));
            } catch (BusinessException refusal) {
                outcomes[i] = Outcome.refused(refusal);
            }
        }
        Iterator<Answer> answers = registerProposal.registerAll(entries).iterator();
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcomes[i] == null ? outcome(answers.next()) : outcomes[i];
        }
        return List.of(outcomes);
    }

    private RegisterProposal.Entry entry(InboundEvent event) {
        Submission submission = EventData.read(event.data(), Submission.class);
        // before the sender: a paper that is wrong is told so, whoever brought it
        check.require(event.tenant(), submission);
        String reference = submission.senderReference() == null ? event.id() : submission.senderReference();
        Submission sent = submission.sentAs(
                reference, submission.submittedAt() == null ? event.time() : submission.submittedAt());
        return new RegisterProposal.Entry(
                new RegisterProposal.Command(event.source(), reference, sent),
                sender.actor(event, submission.kind(), submission.leadProposer()),
                event.trace());
    }

    private static Outcome outcome(Answer answer) {
        if (answer.refusal() != null) {
            return Outcome.refused(answer.refusal());
        }
        String id = answer.registered().proposalId();
        return answer.registered().first()
                ? Outcome.accepted(id)
                : Outcome.duplicate(id, "error.proposal.duplicate", answer.nameOfFirst());
    }
}
