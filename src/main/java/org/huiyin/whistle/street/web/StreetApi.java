package org.huiyin.whistle.street.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.street.ChangeRoads;
import org.huiyin.whistle.street.ChiefScore;
import org.huiyin.whistle.street.RecordFinding;
import org.huiyin.whistle.street.SettleFinding;
import org.huiyin.whistle.street.StreetDesk;
import org.huiyin.whistle.trades.Trade;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 街路长 for programs. */
@RestController
@RequestMapping("/api/v1/streets")
@Tag(name = "streets")
class StreetApi {

    private final StreetDesk desk;
    private final ChangeRoads change;
    private final RecordFinding record;
    private final SettleFinding settle;

    StreetApi(StreetDesk desk, ChangeRoads change, RecordFinding record, SettleFinding settle) {
        this.desk = desk;
        this.change = change;
        this.record = record;
        this.settle = settle;
    }

    record Chief(int version, String person, String name, String title, LocalDate from) {}

    record Found(String text, String place, Double lng, Double lat, Trade trade, String body) {}

    record Outcome(int version, String outcome) {}

    record Version(int version) {}

    record Made(String id) {}

    @Operation(summary = "街路长: roads, chiefs and scores of two months")
    @GetMapping
    List<ChiefScore> list(Actor actor, @RequestParam(required = false) LocalDate from) {
        return desk.scores(actor, desk.period(from));
    }

    @Operation(summary = "One road with its terms and findings")
    @GetMapping("/{id}")
    StreetDesk.ShownRoad one(Actor actor, @PathVariable String id) {
        return desk.one(actor, id);
    }

    @Operation(summary = "添加路段")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made add(Actor actor, @RequestBody ChangeRoads.Added added) {
        return new Made(change.add(actor, added));
    }

    @Operation(summary = "任命街路长: from a day on; the term before ends")
    @PostMapping("/{id}/chief")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(Actor actor, @PathVariable String id, @RequestBody Chief c) {
        change.name(actor, new ChangeRoads.Named(id, c.version(), c.person(), c.name(), c.title(), c.from()));
    }

    @Operation(summary = "登记巡查发现")
    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    Made record(Actor actor, @PathVariable String id, @RequestBody Found f) {
        return new Made(record.record(
                actor, new RecordFinding.Command(id, f.text(), f.place(), f.lng(), f.lat(), f.trade(), f.body())));
    }

    @Operation(summary = "自行处置")
    @PostMapping("/findings/{finding}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(Actor actor, @PathVariable String finding, @RequestBody Outcome o) {
        settle.handle(actor, new SettleFinding.Handled(finding, o.version(), o.outcome()));
    }

    @Operation(summary = "提请吹哨 for what was found")
    @PostMapping("/findings/{finding}/whistle")
    @ResponseStatus(HttpStatus.CREATED)
    Made whistle(Actor actor, @PathVariable String finding, @RequestBody Version v) {
        return new Made(settle.whistle(actor, new SettleFinding.Turned(finding, v.version())));
    }
}
