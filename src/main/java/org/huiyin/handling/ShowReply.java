package org.huiyin.handling;

import java.util.List;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies behind a reply: its versions and its public side, for those inside who may read it. */
@Service
public class ShowReply {

    private final ShowProposal showProposal;
    private final ReplyVersions versions;

    ShowReply(ShowProposal showProposal, ReplyVersions versions) {
        this.showProposal = showProposal;
        this.versions = versions;
    }

    public record Behind(Proposal proposal, Reply reply, List<ReplyVersion> versions, PublicReply open) {}

    /** @throws BusinessException NOT_FOUND when this viewer may not read the reply, and for proposers */
    @Transactional(readOnly = true)
    public Behind show(Actor actor, String proposalId, String replyId) {
        ProposalDetail detail = showProposal.show(actor, proposalId);
        Reply reply = detail.replies().stream()
                .filter(r -> r.id().equals(replyId) && detail.viewpoint() != Viewpoint.PROPOSER)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("error.reply.notFound"));
        return new Behind(
                detail.proposal(),
                reply,
                versions.of(actor.tenant(), replyId),
                reply.disclosure() == null ? null : PublicReply.of(reply));
    }
}
