package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.Verdicts.Verdict;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代录评价: the secretariat takes a verdict over from the signed paper form, whose scan stays with it. */
@Service
public class RecordFeedbackOnBehalf {

    /** For what the scan is kept. */
    public static final String PURPOSE = "FEEDBACK_SCAN";

    private final Proposals proposals;
    private final Verdicts verdicts;
    private final Attachments attachments;
    private final Happening happening;

    RecordFeedbackOnBehalf(Proposals proposals, Verdicts verdicts, Attachments attachments, Happening happening) {
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.attachments = attachments;
        this.happening = happening;
    }

    /** The scan of the paper as it was uploaded. */
    public record Scan(String fileName, String mediaType, byte[] bytes) {}

    /** @param form with the day under the signature */
    public record Command(String proposalId, String person, String organ, VerdictForm form, Scan scan) {}

    @Transactional
    public void record(Actor actor, Command command) {
        actor.require(HandlingAct.RATE_ON_BEHALF);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (actor.role() != proposal.kind().reviewer()) {
            throw BusinessException.forbidden("error.forbidden.kind");
        }
        check(proposal, command);
        verdicts.requireMissing(actor.tenant(), proposal, command.person(), command.organ());
        Scan scan = command.scan();
        String scanId = attachments.store(
                actor.tenant(), actor, proposal.id(), PURPOSE, scan.fileName(), scan.mediaType(), scan.bytes());
        attachments.seal(actor.tenant(), proposal.id(), PURPOSE);
        verdicts.take(actor, proposal, new Verdict(command.person(), command.organ(), command.form(), null, scanId));
    }

    private void check(Proposal proposal, Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.person() == null
                || proposals.paperOf(proposal, command.person()).isEmpty()) {
            problems.add(Problem.at("person", "error.feedback.person"));
        }
        if (command.scan() == null
                || command.scan().bytes() == null
                || command.scan().bytes().length == 0) {
            problems.add(Problem.at("scan", "error.feedback.scan"));
        }
        if (command.form().signedOn() == null || command.form().signedOn().isAfter(ChinaTime.dateOf(happening.now()))) {
            problems.add(Problem.at("signedOn", "error.feedback.signedOn"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
