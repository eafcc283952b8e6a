package org.huiyin.closing;

import java.util.List;
import org.huiyin.closing.persistence.ArchivePackages;
import org.huiyin.closing.persistence.Publications;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ShowProposal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was decided on publication and what is archived, to whom it concerns. */
@Service
@Transactional(readOnly = true)
public class ClosingDesk {

    private static final String NOT_VISIBLE = "error.proposal.notVisible";

    private final ProposalAccess access;
    private final ShowProposal showProposal;
    private final PublicationText texts;
    private final PublicationCheck check;
    private final Publications publications;
    private final ArchivePackages packages;

    ClosingDesk(
            ProposalAccess access,
            ShowProposal showProposal,
            PublicationText texts,
            PublicationCheck check,
            Publications publications,
            ArchivePackages packages) {
        this.access = access;
        this.showProposal = showProposal;
        this.texts = texts;
        this.check = check;
        this.publications = publications;
        this.packages = packages;
    }

    /** @param packages empty for those who may not read the archive */
    public record Shown(boolean mayDecide, Publication publication, List<ArchivePackage> packages) {}

    /** What the decision starts from. */
    public record Decision(Proposal proposal, boolean consented, PublicationForm form, String text, String ground) {}

    public Shown show(Actor actor, String proposalId) {
        Proposal proposal = access.visible(actor, proposalId);
        return new Shown(
                mayDecide(actor, proposal),
                publications.ofProposal(actor.tenant(), proposalId).orElse(null),
                mayRead(actor, proposal) ? packages.of(actor.tenant(), proposalId) : List.of());
    }

    public Decision decision(Actor actor, String proposalId) {
        actor.require(ClosingAct.DECIDE_PUBLICATION);
        ProposalDetail detail = showProposal.show(actor, proposalId);
        if (!mayDecide(actor, detail.proposal())) {
            throw BusinessException.stale("error.publication.state");
        }
        PublicationText.Draft draft = texts.of(detail);
        boolean consented = check.consented(detail);
        return new Decision(
                detail.proposal(),
                consented,
                consented ? draft.form() : PublicationForm.NONE,
                draft.text(),
                draft.ground());
    }

    public List<ArchivePackage> packages(Actor actor, String proposalId) {
        actor.require(ClosingAct.READ_ARCHIVE);
        access.visible(actor, proposalId);
        return packages.of(actor.tenant(), proposalId);
    }

    public byte[] archive(Actor actor, String proposalId, String archive) {
        actor.require(ClosingAct.READ_ARCHIVE);
        access.visible(actor, proposalId);
        return packages.bytes(actor.tenant(), proposalId, archive)
                .orElseThrow(() -> BusinessException.notFound(NOT_VISIBLE));
    }

    private static boolean mayDecide(Actor actor, Proposal proposal) {
        return proposal.state() == ProposalState.CONCLUDED
                && actor.may(ClosingAct.DECIDE_PUBLICATION)
                && actor.role() == proposal.kind().reviewer();
    }

    private static boolean mayRead(Actor actor, Proposal proposal) {
        return actor.may(ClosingAct.READ_ARCHIVE)
                && (actor.role() == proposal.kind().reviewer() || actor.role() == Role.AUDITOR);
    }
}
