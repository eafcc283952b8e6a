package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.RegisterDelivery;
import org.huiyin.handling.work.AnswerConsultation;
import org.huiyin.handling.work.ProgressColour;
import org.huiyin.handling.work.ProgressReport;
import org.huiyin.handling.work.ReportProgress;
import org.huiyin.handling.work.ShowWork;
import org.huiyin.handling.work.TransferWork;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 进展、换经办人、送达、沟通确认 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class WorkApi {

    private final ShowWork work;
    private final ReportProgress progress;
    private final TransferWork transfer;
    private final RegisterDelivery delivery;
    private final AnswerConsultation answer;

    WorkApi(
            ShowWork work,
            ReportProgress progress,
            TransferWork transfer,
            RegisterDelivery delivery,
            AnswerConsultation answer) {
        this.work = work;
        this.progress = progress;
        this.transfer = transfer;
        this.delivery = delivery;
        this.answer = answer;
    }

    record Progress(String done, String nextStep, ProgressColour colour) {}

    record Transfer(String person, String reason) {}

    record HandedOver(String person, String forProposal, LocalDate day, String how) {}

    record Answer(Boolean agreed, String remark) {}

    @Operation(summary = "进展: all reports of a proposal, the latest first")
    @GetMapping("/proposals/{id}/progress")
    List<ProgressReport> progress(Actor actor, @PathVariable String id) {
        return work.progress(actor, id);
    }

    @Operation(summary = "报送进展")
    @PostMapping("/assignments/{id}/progress")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> report(Actor actor, @PathVariable String id, @RequestBody Progress p) {
        return Map.of("id", progress.report(actor, new ReportProgress.Command(id, p.done(), p.nextStep(), p.colour())));
    }

    @Operation(summary = "换经办人: give the work to another person of the organ")
    @PostMapping("/assignments/{id}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(Actor actor, @PathVariable String id, @RequestBody Transfer t) {
        transfer.transfer(actor, new TransferWork.Command(id, t.person(), t.reason()));
    }

    @Operation(summary = "登记送达: a letter on paper was handed to a signer without an account")
    @PostMapping("/assignments/{id}/deliveries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deliver(Actor actor, @PathVariable String id, @RequestBody HandedOver h) {
        delivery.register(actor, new RegisterDelivery.Command(id, h.person(), h.forProposal(), h.day(), h.how()));
    }

    @Operation(summary = "确认或不认可沟通记录: a signer's own word")
    @PostMapping("/consultations/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable String id, @RequestBody Answer a) {
        answer.answer(actor, new AnswerConsultation.Command(id, a.agreed(), a.remark()));
    }
}
