package org.huiyin.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.bodies.AddBody;
import org.huiyin.identity.bodies.Bodies;
import org.huiyin.identity.bodies.BodyDesk;
import org.huiyin.identity.bodies.EndBody;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 集体提出单位 for programs. */
@RestController
@RequestMapping("/api/v1/settings/bodies")
@Tag(name = "settings")
class BodyApi {

    private final BodyDesk desk;
    private final AddBody add;
    private final EndBody end;

    BodyApi(BodyDesk desk, AddBody add, EndBody end) {
        this.desk = desk;
        this.add = add;
        this.end = end;
    }

    record Answer(long id, BodyKind kind, String name, LocalDate from, LocalDate to, String basis, String endedFor) {

        static Answer of(Bodies.Row row) {
            var body = row.body();
            return new Answer(body.id(), body.kind(), body.name(), body.from(), body.to(), row.basis(), row.endedFor());
        }
    }

    record NewBody(BodyKind kind, String name, LocalDate from, String basis) {}

    record Ending(LocalDate to, String reason) {}

    @Operation(summary = "集体提出单位: those on the list, and those that were")
    @GetMapping
    List<Answer> all(Actor actor) {
        return desk.list(actor).stream().map(Answer::of).toList();
    }

    @Operation(summary = "登记集体提出单位, from a day on")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> add(Actor actor, @RequestBody NewBody body) {
        return Map.of("id", add.add(new AddBody.Command(body.kind(), body.name(), body.from(), body.basis()), actor));
    }

    @Operation(summary = "停用集体提出单位: its last day on the list")
    @PostMapping("/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable long id, @RequestBody Ending ending) {
        end.end(new EndBody.Command(id, ending.to(), ending.reason()), actor);
    }
}
