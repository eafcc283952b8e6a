package org.huiyin.settings.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.settings.ParameterChange;
import org.huiyin.settings.SetParameter;
import org.huiyin.settings.ShowParameters;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadline parameters for programs. */
@Tag(name = "settings")
@RestController
@RequestMapping("/api/v1/settings/deadlines")
class ParameterApi {

    private final ShowParameters show;
    private final SetParameter set;

    ParameterApi(ShowParameters show, SetParameter set) {
        this.show = show;
        this.set = set;
    }

    /** @param print of the preview that is confirmed */
    record Body(
            String kind,
            Integer term,
            Integer session,
            String rule,
            Integer amount,
            String value,
            String basis,
            LocalDate validFrom,
            boolean running,
            String print) {

        ParameterChange toCommand(String code) {
            return new ParameterChange(code, kind, term, session, rule, amount, value, basis, validFrom, running);
        }
    }

    @GetMapping
    List<ParameterView> list(Actor actor) {
        return show.all(actor).stream().map(ParameterView::of).toList();
    }

    @GetMapping("/{code:[A-Za-z0-9._]+}")
    ParameterView one(Actor actor, @PathVariable String code) {
        return ParameterView.of(show.one(actor, code));
    }

    @PostMapping("/{code:[A-Za-z0-9._]+}/preview")
    PreviewView preview(
            Actor actor,
            @PathVariable String code,
            @RequestBody Body body,
            @RequestParam(defaultValue = "1") int page) {
        return PreviewView.of(set.preview(actor, body.toCommand(code)), page, false);
    }

    /** 409 with a fresh preview when it would move other deadlines now than the confirmed preview said. */
    @PostMapping("/{code:[A-Za-z0-9._]+}")
    ResponseEntity<PreviewView> apply(Actor actor, @PathVariable String code, @RequestBody Body body) {
        try {
            return ResponseEntity.ok(PreviewView.of(set.apply(actor, body.toCommand(code), body.print()), 1, false));
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.STALE) {
                throw refused;
            }
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(PreviewView.of(set.preview(actor, body.toCommand(code)), 1, true));
        }
    }
}
