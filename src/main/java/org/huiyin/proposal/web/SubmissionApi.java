package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
import org.huiyin.messaging.IntakeResults.State;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.Resubmission;
import org.huiyin.proposal.SensitiveText;
import org.huiyin.proposal.Submission;
import org.huiyin.proposal.SubmitCompletion;
import org.huiyin.proposal.SubmitOnBehalf;
import org.huiyin.proposal.SubmitProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Submission for programs: taken at once, registered when the event comes back from Kafka. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "submissions", description = "提交建议、提案 / hand papers in")
class SubmissionApi {

    private final SubmitProposal submitProposal;
    private final SubmitCompletion submitCompletion;
    private final SubmissionStatus statuses;
    private final SubmitOnBehalf submitOnBehalf;
    private final ObjectMapper json;

    SubmissionApi(
            SubmitProposal submitProposal,
            SubmitCompletion submitCompletion,
            SubmissionStatus statuses,
            SubmitOnBehalf submitOnBehalf,
            ObjectMapper json) {
        this.submitProposal = submitProposal;
        this.submitOnBehalf = submitOnBehalf;
        this.json = json;
        this.submitCompletion = submitCompletion;
        this.statuses = statuses;
    }

    /** @param warnings personal numbers found in the text; they do not stop it */
    record Taken(String eventId, Set<SensitiveText.Finding> warnings) {}

    /** @param scan of the signed paper, its bytes in Base64 */
    record OnBehalf(Submission submission, PaperScan scan) {}

    record StatusAnswer(String eventId, State status, String reason, String proposalId) {}

    @PostMapping("/proposals")
    @Operation(summary = "提交 / submit: the data of proposal.submitted.v1; answers 202 with the address of the result")
    ResponseEntity<Taken> submit(
            @Parameter(hidden = true) Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Submission submission) {
        String eventId = eventId(key);
        submitProposal.submit(new SubmitProposal.Command(eventId, submission, form(eventId, submission)), actor);
        return taken(eventId, submission.text());
    }

    @PostMapping("/proposals/on-behalf")
    @Operation(summary = "代录提交 / submit what somebody has signed on paper, with its scan; by the secretariat")
    ResponseEntity<Taken> submitOnBehalf(
            @Parameter(hidden = true) Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody OnBehalf paper) {
        String eventId = eventId(key);
        Submission submission = paper.submission();
        if (submission == null) {
            throw BusinessException.invalid(Problem.at("submission", "error.proposal.submission.missing"));
        }
        submitOnBehalf.submit(
                new SubmitOnBehalf.Command(eventId, submission, form(eventId, submission), paper.scan()), actor);
        return taken(eventId, submission.text());
    }

    private JsonNode form(String eventId, Submission submission) {
        return json.valueToTree(SubmissionForm.of(eventId, submission));
    }

    @PostMapping("/proposals/{id}/resubmission")
    @Operation(summary = "补正后重新提交 / submit again after completion: the data of proposal.resubmitted.v1")
    ResponseEntity<Taken> resubmit(
            @PathVariable String id,
            @Parameter(hidden = true) Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Resubmission resubmission) {
        String eventId = eventId(key);
        submitCompletion.submit(new SubmitCompletion.Command(eventId, id, resubmission, null), actor);
        return taken(eventId, resubmission.text());
    }

    @GetMapping("/submissions/{eventId}")
    @Operation(summary = "登记结果 / what has become of a submission")
    StatusAnswer status(@PathVariable String eventId, @Parameter(hidden = true) Actor actor) {
        SubmissionStatus.Status status = statuses.of(eventId, actor);
        return new StatusAnswer(status.eventId(), status.status(), status.reason(), status.proposalId());
    }

    private static String eventId(String key) {
        if (key == null || key.isBlank()) {
            return Ids.next();
        }
        if (!key.matches("[A-Za-z0-9._:-]{1,100}")) {
            throw BusinessException.invalid(Problem.at("Idempotency-Key", "error.proposal.idempotency-key", key));
        }
        return key;
    }

    private static ResponseEntity<Taken> taken(String eventId, ProposalText text) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/submissions/" + eventId))
                .body(new Taken(eventId, SensitiveText.findIn(text)));
    }
}
