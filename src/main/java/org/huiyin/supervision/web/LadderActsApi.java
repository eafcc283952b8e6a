package org.huiyin.supervision.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do on a ladder, for programs: the same fields as the forms. */
@RestController
@RequestMapping("/api/v1/ladders/{id}")
@Tag(name = "ladders")
class LadderActsApi {

    private final LadderForms forms;

    LadderActsApi(LadderForms forms) {
        this.forms = forms;
    }

    @Operation(
            summary =
                    "chaser, order, circular {text}; chaser-answer, order-answer {answer}; meeting {meetsAt, place, chair, organs};"
                            + " minutes {minutes, leadOrgan, agreedDue}; whistle {subdistrict, reason}; lead {plan}; ruling {ruling}")
    @PostMapping("/{act:chaser|chaser-answer|order|order-answer|meeting|minutes|whistle|lead|ruling|circular}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(
            Actor actor, @PathVariable String id, @PathVariable String act, @RequestBody Map<String, JsonNode> fields) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        fields.forEach((name, value) -> {
            if (value.isArray()) {
                value.forEach(one -> typed.add(name, one.asText()));
            } else if (!value.isNull()) {
                typed.add(name, value.asText());
            }
        });
        forms.perform(actor, id, act, typed);
    }
}
