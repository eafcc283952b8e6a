package org.huiyin.handling.process;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.springframework.context.event.EventListener;

/** What went to the ladder of escalation and what was met after that, in order. */
class ObligationLog {

    private record Line(String subject, String words) {}

    private final List<Line> lines = new ArrayList<>();

    @EventListener
    void on(ObligationBreached event) {
        add(event.obligation(), event.trigger());
    }

    @EventListener
    void on(ObligationMet event) {
        add(event.obligation(), "met");
    }

    private void add(Obligation owed, String what) {
        lines.add(new Line(owed.subjectId(), owed.kind() + " of " + owed.scopeId() + " " + what));
    }

    List<String> of(String subject) {
        return lines.stream()
                .filter(line -> line.subject().equals(subject))
                .map(Line::words)
                .toList();
    }
}
