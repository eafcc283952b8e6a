package org.huiyin.closing;

import java.util.List;
import org.huiyin.closing.ClosingEvent.ArchiveSupplemented;
import org.huiyin.closing.ClosingEvent.ProposalArchived;
import org.huiyin.closing.persistence.ArchivePackages;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ShowProposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归档: the clock seals the whole file in a package; what ends afterwards becomes a supplement. Nothing sealed is changed. */
@Service
public class ArchiveProposal {

    private final Proposals proposals;
    private final ShowProposal showProposal;
    private final ArchiveContents contents;
    private final ArchivePackages packages;
    private final ClosingClock deadlines;
    private final ApplicationEventPublisher events;

    ArchiveProposal(
            Proposals proposals,
            ShowProposal showProposal,
            ArchiveContents contents,
            ArchivePackages packages,
            ClosingClock deadlines,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.showProposal = showProposal;
        this.contents = contents;
        this.packages = packages;
        this.deadlines = deadlines;
        this.events = events;
    }

    @Transactional
    public void archive(String tenant, String proposalId) {
        proposals.hold(tenant, proposalId);
        deadlines.archived(tenant, proposalId);
        proposals.advance(tenant, proposalId, ProposalState.ARCHIVED);
        ArchivePackage sealed = seal(tenant, proposalId, List.of(), null);
        events.publishEvent(new ProposalArchived(clockOf(tenant), proposalId, sealed.id(), sealed.sha256()));
    }

    /** Does nothing while there is no package yet: then all of it will be in that. */
    @Transactional
    public void supplement(String tenant, String proposalId, String reason) {
        proposals.hold(tenant, proposalId);
        List<ArchivePackage> sealed = packages.of(tenant, proposalId);
        if (sealed.isEmpty()) {
            return;
        }
        ArchivePackage more = seal(tenant, proposalId, sealed, reason);
        events.publishEvent(
                new ArchiveSupplemented(clockOf(tenant), proposalId, more.id(), more.part(), reason, more.sha256()));
    }

    private ArchivePackage seal(String tenant, String proposalId, List<ArchivePackage> earlier, String reason) {
        Actor archivist = archivist(tenant);
        ProposalDetail detail = showProposal.show(archivist, proposalId);
        var made = contents.of(detail, earlier, reason);
        ArchivePackage sealed = new ArchivePackage(
                Ids.next(),
                proposalId,
                earlier.size(),
                made.at(),
                reason,
                made.zip().length,
                ArchiveFile.sha256(made.zip()),
                made.journalRows(),
                made.journalHead(),
                made.attachments());
        packages.add(tenant, sealed, made.zip());
        return sealed;
    }

    /** Sees what an auditor sees: everything but drafts and contact data. */
    static Actor archivist(String tenant) {
        return new Actor(tenant, "system", "系统", Role.AUDITOR, null, null, null, Door.CLOCK);
    }

    private static Actor clockOf(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
