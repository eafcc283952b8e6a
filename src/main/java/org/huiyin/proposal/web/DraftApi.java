package org.huiyin.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.SensitiveText;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Own drafts for programs; the same ones as on the page. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "drafts", description = "草稿 / drafts")
class DraftApi {

    private final DraftDesk desk;

    DraftApi(DraftDesk desk) {
        this.desk = desk;
    }

    record Row(String id, String subject, Instant savedAt) {}

    /** @param completes the returned paper it completes, or null for a new one */
    record Answer(String id, Instant savedAt, boolean submitted, String completes, DraftPaper paper) {}

    /** @param scan of the signed paper, when the secretariat hands in on behalf */
    record HandingIn(PaperScan scan) {}

    record Taken(String eventId, Set<SensitiveText.Finding> warnings) {}

    @GetMapping
    @Operation(summary = "我的草稿 / own drafts, not handed in, last saved first")
    List<Row> list(@Parameter(hidden = true) Actor actor) {
        return desk.open(actor).stream()
                .map(d -> new Row(d.id(), d.content().path("subject").asText(), d.savedAt()))
                .toList();
    }

    @PostMapping
    @Operation(summary = "新建草稿 / begin a draft")
    ResponseEntity<Answer> create(@RequestBody DraftPaper paper, @Parameter(hidden = true) Actor actor) {
        Draft draft = desk.save(Ids.next(), paper, actor);
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .body(answer(draft));
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看草稿 / read")
    Answer read(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        return answer(desk.own(id, actor));
    }

    @PutMapping("/{id}")
    @Operation(summary = "修改草稿 / change: what is not named is empty then; 409 once it is handed in")
    Answer change(@PathVariable String id, @RequestBody DraftPaper paper, @Parameter(hidden = true) Actor actor) {
        desk.own(id, actor);
        return answer(desk.save(id, paper, actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除草稿 / delete")
    void discard(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        desk.discard(id, actor);
    }

    @PostMapping("/{id}/submission")
    @Operation(summary = "提交草稿 / hand in: answers 202 with the address of the result")
    ResponseEntity<Taken> submit(
            @PathVariable String id,
            @RequestBody(required = false) HandingIn handingIn,
            @Parameter(hidden = true) Actor actor) {
        SubmissionForm form = desk.submit(id, handingIn == null ? null : handingIn.scan(), actor);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/submissions/" + id))
                .body(new Taken(id, SensitiveText.findIn(form.text())));
    }

    private Answer answer(Draft draft) {
        return new Answer(
                draft.id(), draft.savedAt(), draft.submitted(), draft.proposalId(), DraftPaper.of(desk.form(draft)));
    }
}
