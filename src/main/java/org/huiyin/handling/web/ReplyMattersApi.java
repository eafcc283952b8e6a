package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.MaskReply;
import org.huiyin.handling.PublicReply;
import org.huiyin.handling.ReplyMask;
import org.huiyin.handling.ReplyVersion;
import org.huiyin.handling.ShowReply;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 稿次、公开文本、不予公开的词句 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "replies")
class ReplyMattersApi {

    private final ShowReply showReply;
    private final MaskReply mask;

    ReplyMattersApi(ShowReply showReply, MaskReply mask) {
        this.showReply = showReply;
        this.mask = mask;
    }

    record Mark(ClearingStep step, String passage, ReplyMask.Ground ground, String remark) {}

    @Operation(summary = "稿次: every version kept of a reply")
    @GetMapping("/proposals/{id}/replies/{reply}/versions")
    List<ReplyVersion> versions(Actor actor, @PathVariable String id, @PathVariable String reply) {
        return showReply.show(actor, id, reply).versions();
    }

    @Operation(summary = "公开文本: the reply as everybody may read it")
    @GetMapping("/proposals/{id}/replies/{reply}/public")
    PublicReply open(Actor actor, @PathVariable String id, @PathVariable String reply) {
        return showReply.show(actor, id, reply).open();
    }

    @Operation(summary = "标注不予公开的词句, by whose step of the clearing it is")
    @PostMapping("/assignments/{id}/masks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(Actor actor, @PathVariable String id, @RequestBody Mark m) {
        mask.mark(actor, new MaskReply.Mark(id, m.step(), m.passage(), m.ground(), m.remark()));
    }

    @Operation(summary = "取消标注")
    @DeleteMapping("/assignments/{id}/masks/{no}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(Actor actor, @PathVariable String id, @PathVariable int no, @RequestParam ClearingStep step) {
        mask.unmark(actor, new MaskReply.Unmark(id, step, no));
    }
}
