package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.CoSigningDesk;
import org.huiyin.proposal.InviteCoSigners;
import org.huiyin.proposal.Submission;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Co-signing by invitation for programs. */
@RestController
@RequestMapping("/api/v1/co-signings")
@Tag(name = "co-signing", description = "联名邀请 / co-signing by invitation")
class CoSigningApi {

    private final InviteCoSigners invite;
    private final CoSigningDesk desk;
    private final CoSigningView view;
    private final ObjectMapper json;

    CoSigningApi(InviteCoSigners invite, CoSigningDesk desk, CoSigningView view, ObjectMapper json) {
        this.json = json;
        this.invite = invite;
        this.desk = desk;
        this.view = view;
    }

    record Answer(
            String id,
            String lead,
            String subject,
            Instant expiresAt,
            CoSigning.Outcome outcome,
            List<CoSigning.Invitation> invitations) {

        /** As on the page: who declined or has not answered only the lead proposer sees. */
        static Answer of(CoSigning c, Actor actor) {
            return new Answer(
                    c.draftId(),
                    c.lead(),
                    c.submission().subject(),
                    c.expiresAt(),
                    c.outcome(),
                    c.invitations().stream()
                            .filter(i -> CoSigningView.shows(c, i, actor))
                            .toList());
        }
    }

    record Whole(Answer coSigning, Submission submission) {}

    @GetMapping
    @Operation(
            summary = "待我联名和我邀请的 / what waits for my signature, and my own papers that wait for others;"
                    + " all=true: answered and ended ones too")
    List<Answer> waiting(@RequestParam(defaultValue = "false") boolean all, @Parameter(hidden = true) Actor actor) {
        return (all ? desk.all(actor) : view.waiting(actor))
                .stream().map(c -> Answer.of(c, actor)).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看联名邀请 / one invitation with its frozen text")
    Whole show(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        CoSigning c = desk.show(id, actor);
        return new Whole(Answer.of(c, actor), c.submission());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "邀请联名 / invite the co-signers of a paper to sign it")
    Answer invite(@RequestBody Submission submission, @Parameter(hidden = true) Actor actor) {
        String id = Ids.next();
        JsonNode form = json.valueToTree(SubmissionForm.of(id, submission));
        return Answer.of(
                invite.invite(new InviteCoSigners.Command(id, submission, form), actor)
                        .coSigning(),
                actor);
    }

    @PostMapping("/{id}/signature")
    @Operation(summary = "签名 / sign")
    Answer sign(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        return Answer.of(desk.answer(id, true, actor), actor);
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "不参加联名 / decline to sign")
    Answer decline(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        return Answer.of(desk.answer(id, false, actor), actor);
    }

    @PostMapping("/{id}/handing-in")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "立即提交 / hand in with those who signed")
    void handIn(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        desk.handIn(id, actor);
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消邀请 / call it off")
    void cancel(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        desk.cancel(id, actor);
    }
}
