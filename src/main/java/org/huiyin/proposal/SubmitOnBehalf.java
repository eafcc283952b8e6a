package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代录提交: the secretariat hands in what a deputy, member or body has signed on paper; who signed there is named here. */
@Service
public class SubmitOnBehalf {

    private final SubmissionCheck check;
    private final SubmitProposal submit;
    private final Drafts drafts;
    private final PaperScans scans;

    SubmitOnBehalf(SubmissionCheck check, SubmitProposal submit, Drafts drafts, PaperScans scans) {
        this.check = check;
        this.submit = submit;
        this.drafts = drafts;
        this.scans = scans;
    }

    /** @param content the form as filled in, or null */
    public record Command(String eventId, Submission submission, JsonNode content, PaperScan scan) {}

    /** The same event twice is one: a second click keeps no second scan. */
    @Transactional
    public void submit(Command command, Actor actor) {
        Submission submission = command.submission();
        check.requireFromPeople(actor.tenant(), submission);
        actor.require(ProposalAct.submitting(submission.kind()));
        if (actor.role() != submission.kind().reviewer()) {
            throw BusinessException.forbidden("error.proposal.on-behalf.secretariat");
        }
        PaperScans.require(command.scan());
        boolean first = drafts.find(actor.tenant(), command.eventId())
                .filter(Draft::submitted)
                .isEmpty();
        submit.submitSigned(new SubmitProposal.Command(command.eventId(), submission, command.content()), actor);
        if (first) {
            scans.keep(actor, command.eventId(), PaperScans.DRAFT, command.scan());
        }
    }
}
