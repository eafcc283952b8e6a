package org.huiyin.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which deadlines a sheet would bring if it were issued today; writes nothing. */
@Service
public class PreviewAssignment {

    private final Proposals proposals;
    private final HandlingRecords records;
    private final PartTimes times;
    private final Directory directory;

    PreviewAssignment(Proposals proposals, HandlingRecords records, PartTimes times, Directory directory) {
        this.proposals = proposals;
        this.records = records;
        this.times = times;
        this.directory = directory;
    }

    /** @param provisional some day rests on a calendar that is not announced yet */
    public record Line(
            String organName, DepartmentRole role, LocalDate acknowledgeBy, LocalDate due, boolean provisional) {}

    @Transactional(readOnly = true)
    public List<Line> preview(
            Actor actor, String proposalId, AssignmentWay way, String lead, List<String> departments) {
        actor.require(HandlingAct.ASSIGN);
        Proposal proposal = proposals.get(actor.tenant(), proposalId);
        Calculation reply = times.reply(proposal, records.roundToAssign(actor.tenant(), proposalId));
        LocalDate acknowledgeBy = times.acknowledgement(proposal).due();
        List<Line> lines = new ArrayList<>();
        if (lead != null && way != AssignmentWay.SEPARATE) {
            lines.add(
                    new Line(name(actor, lead), DepartmentRole.LEAD, acknowledgeBy, reply.due(), reply.provisional()));
        }
        for (String organ : way == AssignmentWay.SINGLE ? Set.<String>of() : new LinkedHashSet<>(departments)) {
            if (way == AssignmentWay.SEPARATE) {
                lines.add(new Line(
                        name(actor, organ), DepartmentRole.SEPARATE, acknowledgeBy, reply.due(), reply.provisional()));
            } else if (!organ.equals(lead)) {
                Calculation opinion = times.opinion(proposal, reply);
                lines.add(new Line(
                        name(actor, organ),
                        DepartmentRole.CO_HANDLING,
                        acknowledgeBy,
                        opinion.due(),
                        opinion.provisional()));
            }
        }
        return lines;
    }

    private String name(Actor actor, String organ) {
        return directory.organ(actor.tenant(), organ).map(Organ::name).orElse(organ);
    }
}
