package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** What belongs to a ladder and lies elsewhere: its clocks, its journal, and the file of what it is about. */
@Component
class LadderFile {

    private final Deadlines deadlines;
    private final Journal journal;
    private final LadderClock clock;

    LadderFile(Deadlines deadlines, Journal journal, LadderClock clock) {
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    boolean isAppealOver(ConductCard card) {
        return clock.isAppealOver(card);
    }

    LocalDateTime latestMeeting(Ladder ladder) {
        return clock.lastMeeting(ladder).last();
    }

    List<Deadline> clocks(Ladder ladder) {
        return deadlines.of(ladder.tenant(), ladder.id());
    }

    /** Of what it is about: of a part only that part's. */
    List<Deadline> deadlines(Ladder ladder) {
        String scope = ladder.obligation().scopeId();
        return deadlines.of(ladder.tenant(), ladder.obligation().subjectId()).stream()
                .filter(d -> scope == null || scope.equals(d.scopeId()))
                .toList();
    }

    /** The instant from which on what is owed was late, or null where no clock stood for it. */
    Instant owedFrom(Ladder ladder) {
        return deadlines(ladder).stream()
                .filter(d -> Objects.equals(d.scopeId(), ladder.obligation().scopeId()))
                .filter(d ->
                        d.kind().equals(ladder.obligation().kind()) && d.due().equals(ladder.due()))
                .map(Deadline::overdueFrom)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    List<Journal.Row> timeline(Ladder ladder) {
        return journal.of(ladder.tenant(), "LADDER", ladder.id(), Set.of(Visibility.values()));
    }

    /** The file of its proposal, or of what else it is about. */
    List<Journal.Row> history(Ladder ladder) {
        boolean ofProposal = ladder.proposalId() != null;
        return journal.of(
                ladder.tenant(),
                ofProposal ? "PROPOSAL" : ladder.obligation().subjectType(),
                ofProposal ? ladder.proposalId() : ladder.obligation().subjectId(),
                Set.of(Visibility.values()));
    }
}
