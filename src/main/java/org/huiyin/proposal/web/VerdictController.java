package org.huiyin.proposal.web;

import org.huiyin.proposal.ObjectToVerdict;
import org.huiyin.proposal.ReconsiderVerdict;
import org.huiyin.proposal.TellProposer;
import org.huiyin.proposal.ToldWay;
import org.huiyin.proposal.TransferAsOpinion;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 转社情民意、告知、异议、复议, from the proposal's page. */
@Controller
@RequestMapping("/proposals/{id}")
class VerdictController {

    private final TransferAsOpinion transfer;
    private final TellProposer tell;
    private final ObjectToVerdict object;
    private final ReconsiderVerdict reconsider;

    VerdictController(
            TransferAsOpinion transfer, TellProposer tell, ObjectToVerdict object, ReconsiderVerdict reconsider) {
        this.transfer = transfer;
        this.tell = tell;
        this.object = object;
        this.reconsider = reconsider;
    }

    @PostMapping("/opinion-transfer")
    String transfer(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String sentTo,
            @RequestParam(required = false) String reason,
            Actor actor) {
        transfer.transfer(new TransferAsOpinion.Command(id, version, sentTo, reason), actor);
        return page(id);
    }

    @PostMapping("/telling")
    String tell(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) ToldWay way,
            @RequestParam(required = false) String remark,
            Actor actor) {
        tell.tell(new TellProposer.Command(id, version, way, remark), actor);
        return page(id);
    }

    @PostMapping("/objection")
    String object(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String grounds,
            Actor actor) {
        object.object(new ObjectToVerdict.Command(id, version, grounds), actor);
        return page(id);
    }

    @PostMapping("/reconsideration")
    String reconsider(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) Boolean upheld,
            @RequestParam(required = false) String answer,
            Actor actor) {
        reconsider.reconsider(new ReconsiderVerdict.Command(id, version, upheld, answer), actor);
        return page(id);
    }

    private static String page(String id) {
        return "redirect:/proposals/" + id;
    }
}
