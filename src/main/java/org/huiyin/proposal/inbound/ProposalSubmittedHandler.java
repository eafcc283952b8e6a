package org.huiyin.proposal.inbound;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.PaperScans;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.RegisterProposal.Answer;
import org.huiyin.proposal.Submission;
import org.huiyin.proposal.SubmissionCheck;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** proposal.submitted.v1 → {@link RegisterProposal}, many at once. */
@Component
class ProposalSubmittedHandler implements InboundHandler {

    private final SubmissionCheck check;
    private final EventSender sender;
    private final RegisterProposal registerProposal;
    private final PaperScans scans;

    ProposalSubmittedHandler(
            SubmissionCheck check, EventSender sender, RegisterProposal registerProposal, PaperScans scans) {
        this.check = check;
        this.sender = sender;
        this.registerProposal = registerProposal;
        this.scans = scans;
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
        Iterator<RegisterProposal.Entry> entered = entries.iterator();
        Iterator<Answer> answers = registerProposal.registerAll(entries).iterator();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                Answer answer = answers.next();
                adoptScan(events.get(i), entered.next().actor(), answer);
                outcomes[i] = outcome(answer);
            }
        }
        return List.of(outcomes);
    }

    /** Written down by the secretariat at this program's own door: the scan was kept there under the event's id. */
    private void adoptScan(InboundEvent event, Actor actor, Answer answer) {
        boolean onBehalf = EventSender.isPortal(event) && actor.onBehalfOf() != null;
        if (onBehalf && answer.refusal() == null && answer.registered().first()) {
            scans.adopt(actor, event.id(), answer.registered().proposalId());
        }
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
