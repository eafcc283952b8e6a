package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.ChangeReplySettings;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 答复设置 for programs. */
@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "settings")
class ReplySettingsApi {

    private final ChangeReplySettings change;

    ReplySettingsApi(ChangeReplySettings change) {
        this.change = change;
    }

    record NewLetter(LocalDate from, String letter, String label, String reason) {}

    record Steps(List<ClearingStep> steps) {}

    @Operation(summary = "类别字母: from a day on; without a letter the category is no longer used")
    @PutMapping("/category-letters/{kind}/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letter(
            Actor actor,
            @PathVariable ProposalKind kind,
            @PathVariable OutcomeCategory category,
            @RequestBody NewLetter l) {
        change.letter(
                actor,
                new ChangeReplySettings.LetterCommand(kind, category, l.from(), l.letter(), l.label(), l.reason()));
    }

    @Operation(summary = "审签环节 of an organ; its leader's signature always stands at the end")
    @PutMapping("/clearing-chains/{organ}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chain(Actor actor, @PathVariable String organ, @RequestBody Steps s) {
        change.chain(actor, new ChangeReplySettings.ChainCommand(organ, s.steps()));
    }
}
