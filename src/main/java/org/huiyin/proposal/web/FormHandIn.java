package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.Submission;
import org.huiyin.proposal.SubmitOnBehalf;
import org.huiyin.proposal.SubmitProposal;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Hands a filled-in form in: a proposer their own paper, a secretariat one that somebody signed. */
@Component
class FormHandIn {

    private final SubmitProposal submitProposal;
    private final SubmitOnBehalf submitOnBehalf;
    private final ObjectMapper json;

    FormHandIn(SubmitProposal submitProposal, SubmitOnBehalf submitOnBehalf, ObjectMapper json) {
        this.submitProposal = submitProposal;
        this.submitOnBehalf = submitOnBehalf;
        this.json = json;
    }

    void handIn(SubmissionForm form, ProposalKind kind, PaperScan scan, Actor actor) {
        JsonNode content = json.valueToTree(form);
        Submission submission = form.toSubmission(kind);
        if (actor.role() == kind.proposer()) {
            submitProposal.submit(new SubmitProposal.Command(form.id(), submission, content), actor);
        } else {
            submitOnBehalf.submit(new SubmitOnBehalf.Command(form.id(), submission, content, scan), actor);
        }
    }
}
