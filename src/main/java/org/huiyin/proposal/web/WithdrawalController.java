package org.huiyin.proposal.web;

import java.io.IOException;
import org.huiyin.proposal.CloseUncompleted;
import org.huiyin.proposal.LeaveProposal;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 撤回、退出联名、逾期未补正按撤案处理, from the proposal's page. */
@Controller
@RequestMapping("/proposals/{id}")
class WithdrawalController {

    private final WithdrawProposal withdrawProposal;
    private final LeaveProposal leaveProposal;
    private final CloseUncompleted closeUncompleted;

    WithdrawalController(
            WithdrawProposal withdrawProposal, LeaveProposal leaveProposal, CloseUncompleted closeUncompleted) {
        this.withdrawProposal = withdrawProposal;
        this.leaveProposal = leaveProposal;
        this.closeUncompleted = closeUncompleted;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) MultipartFile scan,
            Actor actor)
            throws IOException {
        withdrawProposal.withdraw(new WithdrawProposal.Command(id, version, reason, UploadedScan.of(scan)), actor);
        return page(id);
    }

    /** The page is no longer theirs to see, so they go home. */
    @PostMapping("/leaving")
    String leave(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            Actor actor) {
        leaveProposal.leave(new LeaveProposal.Command(id, version, reason), actor);
        return "redirect:/";
    }

    @PostMapping("/closing")
    String close(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            Actor actor) {
        closeUncompleted.close(new CloseUncompleted.Command(id, version, reason), actor);
        return page(id);
    }

    private static String page(String id) {
        return "redirect:/proposals/" + id;
    }
}
