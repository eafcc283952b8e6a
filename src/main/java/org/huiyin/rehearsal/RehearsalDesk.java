package org.huiyin.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.AcknowledgeAssignment;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.Submission;
import org.huiyin.rehearsal.persistence.RehearsalRows;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.shared.Trace;
import org.springframework.stereotype.Component;

/** The first steps of a rehearsal proposal, each by its use case and by a person who may take it. */
@Component
class RehearsalDesk {

    private static final List<String> ORIGINS = List.of("INSPECTION", "RESEARCH", "SYMPOSIUM", "VISIT");
    private static final int FIRST_VERSION = 0;

    private final RegisterProposal register;
    private final DocketProposal docket;
    private final AssignDepartments assign;
    private final AcknowledgeAssignment acknowledge;
    private final RehearsalCast cast;
    private final Clock clock;

    RehearsalDesk(
            RegisterProposal register,
            DocketProposal docket,
            AssignDepartments assign,
            AcknowledgeAssignment acknowledge,
            RehearsalCast cast,
            Clock clock) {
        this.register = register;
        this.docket = docket;
        this.assign = assign;
        this.acknowledge = acknowledge;
        this.cast = cast;
        this.clock = clock;
    }

    /** Received now, whatever the session: a receipt in the past would begin a review that is already overdue. */
    List<String> registered(String tenant, List<RehearsalPaper> papers) {
        return register
                .registerAll(papers.stream().map(paper -> entry(tenant, paper)).toList())
                .stream()
                .map(RehearsalDesk::idOf)
                .toList();
    }

    private static String idOf(RegisterProposal.Answer answer) {
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer.registered().proposalId();
    }

    private RegisterProposal.Entry entry(String tenant, RehearsalPaper paper) {
        List<Actor> proposers = cast.proposers(tenant, paper.kind(), paper.number());
        var command = new RegisterProposal.Command(
                RehearsalRows.SOURCE, RehearsalRows.reference(paper.number()), submission(tenant, paper, proposers));
        return new RegisterProposal.Entry(command, proposers.get(0), Trace.current());
    }

    private Submission submission(String tenant, RehearsalPaper paper, List<Actor> proposers) {
        // most of this session, some of the one before
        LocalDate day = ChinaTime.today(clock).minusYears(paper.number() % 7 == 0 ? 1 : 0);
        CongressSession session = cast.session(tenant, paper.kind(), day);
        return new Submission(
                paper.kind(),
                session.term(),
                session.session(),
                false,
                paper.subject(),
                paper.grounds(),
                Proposal.numbered(paper.items()),
                paper.topic().category(),
                proposers.get(0).person(),
                proposers.stream().skip(1).map(Actor::person).toList(),
                null,
                List.of(paper.topic().department()),
                ORIGINS.get((int) (paper.number() % ORIGINS.size())),
                true,
                RehearsalRows.reference(paper.number()),
                clock.instant(),
                true);
    }

    void docketed(String tenant, String id, RehearsalPaper paper) {
        docket.docket(
                new DocketProposal.Command(id, FIRST_VERSION, null),
                cast.holder(tenant, paper.kind().reviewer(), null));
    }

    void assigned(String tenant, String id, RehearsalPaper paper, String requirement) {
        String lead = paper.topic().department();
        assign.assign(
                cast.holder(tenant, Role.SUPERVISION_OFFICE, null),
                new AssignDepartments.Command(id, lead, cast.coHandling(tenant, lead, paper.number()), requirement));
    }

    void acknowledged(String tenant, RehearsalRows.Part part) {
        acknowledge.acknowledge(
                cast.holder(tenant, Role.DEPARTMENT_LIAISON, part.organ()),
                new AcknowledgeAssignment.Command(part.assignmentId()));
    }
}
