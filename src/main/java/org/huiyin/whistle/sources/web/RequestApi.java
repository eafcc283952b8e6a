package org.huiyin.whistle.sources.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.sources.AnswerRequest;
import org.huiyin.whistle.sources.AskSubdistrict;
import org.huiyin.whistle.sources.PlaceRequest;
import org.huiyin.whistle.sources.RequestDesk;
import org.huiyin.whistle.sources.RequestFromGrid;
import org.huiyin.whistle.sources.WhistleRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 哨源 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "whistle-requests")
class RequestApi {

    private final RequestDesk desk;
    private final AskSubdistrict ask;
    private final RequestFromGrid grid;
    private final PlaceRequest place;
    private final AnswerRequest answer;

    RequestApi(RequestDesk desk, AskSubdistrict ask, RequestFromGrid grid, PlaceRequest place, AnswerRequest answer) {
        this.desk = desk;
        this.ask = ask;
        this.grid = grid;
        this.place = place;
        this.answer = answer;
    }

    record Asked(String subdistrict, String reason, String place) {}

    record Placed(int version, String subdistrict) {}

    record Confirmed(int version, String danger) {}

    record Declined(int version, String reason, String channel) {}

    record Made(String id) {}

    @Operation(summary = "哨源: requests that wait, emergencies first, or those answered")
    @GetMapping("/whistle-requests")
    List<WhistleRequest> list(Actor actor, @RequestParam(defaultValue = "false") boolean answered) {
        return desk.list(actor, !answered);
    }

    @Operation(summary = "One request with its facts")
    @GetMapping("/whistle-requests/{id}")
    WhistleRequest one(Actor actor, @PathVariable String id) {
        return desk.one(actor, id).request();
    }

    @Operation(summary = "登记线索: a finding of the grid or the hotline, entered by hand")
    @PostMapping("/whistle-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Made enter(Actor actor, @RequestBody RequestFromGrid.Command command) {
        return new Made(grid.request(actor, command, null).request().id());
    }

    @Operation(summary = "提请吹哨 because of a proposal, by its id or printed number")
    @PostMapping("/proposals/{id}/whistle-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Made ask(Actor actor, @PathVariable String id, @RequestBody Asked a) {
        return new Made(ask.ask(actor, new AskSubdistrict.Command(id, a.subdistrict(), a.reason(), a.place())));
    }

    @Operation(summary = "Requests about one proposal; proposers see none that rules suggest")
    @GetMapping("/proposals/{id}/whistle-requests")
    List<WhistleRequest> ofProposal(Actor actor, @PathVariable String id) {
        return desk.ofProposal(actor, id).requests();
    }

    @Operation(summary = "指定街道")
    @PostMapping("/whistle-requests/{id}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(Actor actor, @PathVariable String id, @RequestBody Placed p) {
        place.place(actor, new PlaceRequest.Command(id, p.version(), p.subdistrict()));
    }

    @Operation(summary = "一键确认应急哨")
    @PostMapping("/whistle-requests/{id}/confirmation")
    Made confirm(Actor actor, @PathVariable String id, @RequestBody Confirmed c) {
        return new Made(answer.confirm(actor, new AnswerRequest.Confirmation(id, c.version(), c.danger())));
    }

    @Operation(summary = "答复不吹哨, with the reason")
    @PostMapping("/whistle-requests/{id}/declination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable String id, @RequestBody Declined d) {
        answer.decline(actor, new AnswerRequest.Refusal(id, d.version(), d.reason(), d.channel()));
    }
}
