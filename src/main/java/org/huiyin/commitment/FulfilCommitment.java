package org.huiyin.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.commitment.CommitmentEvent.CommitmentReported;
import org.huiyin.commitment.CommitmentEvent.CommitmentRescheduled;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the department that promised does: report that it is kept, or give the reason and another date, at most twice. */
@Service
public class FulfilCommitment {

    private static final int LONGEST = 1000;

    private final Commitments commitments;
    private final CommitmentClock clock;
    private final Directory directory;
    private final EvidenceFiles files;
    private final BrokenPromises broken;
    private final ApplicationEventPublisher events;

    FulfilCommitment(
            Commitments commitments,
            CommitmentClock clock,
            Directory directory,
            EvidenceFiles files,
            BrokenPromises broken,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.clock = clock;
        this.directory = directory;
        this.files = files;
        this.broken = broken;
        this.events = events;
    }

    /**
     * @param evidence what was done and by what it can be seen
     * @param witness organ code of the sub-district where it can be seen, or null
     */
    public record Report(String commitmentId, String evidence, String witness) {}

    public record Reschedule(String commitmentId, LocalDate due, String reason) {}

    @Transactional
    public void report(Actor actor, Report command) {
        actor.require(CommitmentAct.REPORT_COMMITMENT);
        Commitment c = own(actor, command.commitmentId());
        List<Problem> problems = new ArrayList<>();
        required(problems, "evidence", command.evidence());
        if (command.witness() != null && !mayWitness(c, command.witness())) {
            problems.add(Problem.at("witness", "error.commitment.witness"));
        }
        throwIf(problems);
        clock.stop(c.tenant(), c.id());
        files.seal(c);
        commitments.reported(c, command.evidence().strip(), command.witness(), actor.personName(), clock.now());
        events.publishEvent(new CommitmentReported(
                actor, c.proposalId(), c.id(), c.organ(), c.matter(), command.witness(), c.stepOn(clock.today())));
        broken.mended(actor, c);
    }

    @Transactional
    public void reschedule(Actor actor, Reschedule command) {
        actor.require(CommitmentAct.RESCHEDULE_COMMITMENT);
        Commitment c = own(actor, command.commitmentId());
        requireMovable(c);
        List<Problem> problems = new ArrayList<>();
        required(problems, "reason", command.reason());
        if (command.due() == null
                || !command.due().isAfter(c.due())
                || !command.due().isAfter(clock.today())) {
            problems.add(Problem.at("due", "error.commitment.due"));
        }
        throwIf(problems);
        clock.stop(c.tenant(), c.id());
        clock.wind(c, command.due());
        commitments.moved(c, command.due(), command.reason().strip(), actor.personName(), clock.now());
        events.publishEvent(new CommitmentRescheduled(
                actor,
                c.proposalId(),
                c.id(),
                c.organ(),
                c.matter(),
                c.due(),
                command.due(),
                command.reason().strip(),
                c.stepOn(clock.today())));
        broken.mended(actor, c);
    }

    private void requireMovable(Commitment c) {
        if (c.escalated()) {
            throw BusinessException.stale("error.commitment.escalated");
        }
        if (!clock.isMovable(c)) {
            throw BusinessException.stale("error.commitment.moves", String.valueOf(c.moves()));
        }
    }

    private Commitment own(Actor actor, String id) {
        Commitment c = commitments.lock(actor.tenant(), id);
        if (!c.organ().equals(actor.organ())) {
            throw BusinessException.notFound("error.commitment.unknown");
        }
        if (!c.state().isToDo()) {
            throw BusinessException.stale("error.commitment.state");
        }
        return c;
    }

    private boolean mayWitness(Commitment c, String organ) {
        return !organ.equals(c.organ())
                && directory
                        .organ(c.tenant(), organ)
                        .filter(o -> o.kind() == Directory.OrganKind.SUBDISTRICT)
                        .isPresent();
    }

    private static void required(List<Problem> problems, String field, String text) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.at(field, "error.commitment." + field));
        } else if (text.length() > LONGEST) {
            problems.add(Problem.at(field, "error.text.long", String.valueOf(LONGEST), String.valueOf(text.length())));
        }
    }

    private static void throwIf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
