package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.KeyDesk;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.NominateKey;
import org.huiyin.handling.SuperviseProposal;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 重点督办、挂号督办 for programs. */
@RestController
@Tag(name = "supervision")
class KeyApi {

    private final KeyDesk desk;
    private final SuperviseProposal supervise;
    private final NominateKey nominate;

    KeyApi(KeyDesk desk, SuperviseProposal supervise, NominateKey nominate) {
        this.nominate = nominate;
        this.desk = desk;
        this.supervise = supervise;
    }

    /** @param officialPerson code of the district's leader; without it the leader is announced by name */
    record Mark(KeyMark mark, String officialPerson, String official, String officialPost, String reason) {}

    record Lift(KeyMark mark, String reason) {}

    record Nomination(String reason) {}

    record Declination(String answer) {}

    @Operation(summary = "重点督办清单: all marks that stand and that this post may see")
    @GetMapping("/api/v1/key-proposals")
    List<KeyDesk.Line> list(Actor actor) {
        return desk.list(actor);
    }

    @Operation(summary = "重点督办提名: those that wait for this post's decision")
    @GetMapping("/api/v1/key-nominations")
    List<KeyDesk.Nominated> nominated(Actor actor) {
        return desk.nominated(actor);
    }

    @Operation(summary = "提名重点督办: by the lead proposer; set by the supervision act, or declined")
    @PostMapping("/api/v1/proposals/{id}/key-nomination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nominate(Actor actor, @PathVariable String id, @RequestBody Nomination n) {
        nominate.nominate(actor, new NominateKey.Command(id, n.reason()));
    }

    @Operation(summary = "不采纳提名, with a reason")
    @PostMapping("/api/v1/proposals/{id}/key-nomination-declination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable String id, @RequestBody Declination d) {
        nominate.decline(actor, new NominateKey.Decline(id, d.answer()));
    }

    @Operation(summary = "列为重点督办或挂号督办, with the leading official")
    @PostMapping("/api/v1/proposals/{id}/supervision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(Actor actor, @PathVariable String id, @RequestBody Mark m) {
        supervise.set(
                actor,
                new SuperviseProposal.Command(
                        id, m.mark(), m.officialPerson(), m.official(), m.officialPost(), m.reason()));
    }

    @Operation(summary = "解除重点督办或挂号督办")
    @PostMapping("/api/v1/proposals/{id}/supervision-lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor, @PathVariable String id, @RequestBody Lift l) {
        supervise.lift(actor, new SuperviseProposal.Lift(id, l.mark(), l.reason()));
    }
}
