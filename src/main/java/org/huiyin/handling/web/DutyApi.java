package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.routing.ChangeDuties;
import org.huiyin.handling.routing.DutyList;
import org.huiyin.handling.routing.DutyLists;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 职责清单 for programs. */
@RestController
@RequestMapping("/api/v1/settings/duties")
@Tag(name = "settings")
class DutyApi {

    private final DutyLists lists;
    private final ChangeDuties change;

    DutyApi(DutyLists lists, ChangeDuties change) {
        this.lists = lists;
        this.change = change;
    }

    /** @param seen number of the latest list, as the history tells it; 0 when only the district's file is there */
    record NewList(int seen, List<String> duties, String basis, LocalDate validFrom) {}

    @Operation(summary = "职责清单: what each department is charged with today")
    @GetMapping
    List<DutyList> all(Actor actor) {
        return lists.list(actor);
    }

    @Operation(summary = "A department's lists, the latest first")
    @GetMapping("/{organ}")
    List<DutyList> history(Actor actor, @PathVariable String organ) {
        return lists.history(actor, organ);
    }

    @Operation(summary = "调整职责清单: a department's duties from a day on")
    @PutMapping("/{organ}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @PathVariable String organ, @RequestBody NewList list) {
        change.change(
                actor, new ChangeDuties.Command(organ, list.seen(), list.duties(), list.basis(), list.validFrom()));
    }
}
