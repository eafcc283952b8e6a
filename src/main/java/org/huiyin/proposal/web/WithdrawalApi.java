package org.huiyin.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.proposal.CloseUncompleted;
import org.huiyin.proposal.LeaveProposal;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking a paper back, or one's name off it, for programs. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "withdrawal", description = "撤回 / withdrawal")
class WithdrawalApi {

    private final WithdrawProposal withdrawProposal;
    private final LeaveProposal leaveProposal;
    private final CloseUncompleted closeUncompleted;

    WithdrawalApi(WithdrawProposal withdrawProposal, LeaveProposal leaveProposal, CloseUncompleted closeUncompleted) {
        this.withdrawProposal = withdrawProposal;
        this.leaveProposal = leaveProposal;
        this.closeUncompleted = closeUncompleted;
    }

    record Reasoned(int version, String reason) {}

    /** @param scan of the signed paper, when the secretariat writes it down; its bytes in Base64 */
    record Withdrawn(int version, String reason, PaperScan scan) {}

    @PostMapping("/withdrawal")
    @Operation(summary = "撤回 / withdraw, before a reply is issued; by the secretariat with the signed paper's scan")
    ReviewApi.Reviewed withdraw(
            @PathVariable String id, @RequestBody Withdrawn r, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(
                withdrawProposal.withdraw(new WithdrawProposal.Command(id, r.version(), r.reason(), r.scan()), actor));
    }

    @PostMapping("/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出联名 / take one's name off, before review")
    void leave(@PathVariable String id, @RequestBody Reasoned r, @Parameter(hidden = true) Actor actor) {
        leaveProposal.leave(new LeaveProposal.Command(id, r.version(), r.reason()), actor);
    }

    @PostMapping("/closing")
    @Operation(summary = "逾期未补正按撤案处理 / close what was not completed in time")
    ReviewApi.Reviewed close(@PathVariable String id, @RequestBody Reasoned r, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(
                closeUncompleted.close(new CloseUncompleted.Command(id, r.version(), r.reason()), actor));
    }
}
