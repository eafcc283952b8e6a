package org.huiyin.settings;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.workflow.DeadlineChange;
import org.huiyin.workflow.Recalculation;

/**
 * What a change would do to the running deadlines of one district.
 *
 * @param print goes back with the confirmation, so that what is done is what was looked at
 */
public record Preview(List<DeadlineChange> changes, String print) {

    static Preview of(List<DeadlineChange> changes) {
        return new Preview(changes, Recalculation.print(changes));
    }

    /** Those whose day moves or becomes firm. */
    public List<DeadlineChange> moves() {
        return changes.stream().filter(DeadlineChange::moves).toList();
    }

    public long later() {
        return moved().filter(change -> change.due().isAfter(change.before().due()))
                .count();
    }

    public long earlier() {
        return moved().filter(change -> change.due().isBefore(change.before().due()))
                .count();
    }

    public long firm() {
        return moved().filter(DeadlineChange::becomesFirm).count();
    }

    public long estimated() {
        return moved().filter(change ->
                        change.calculation().provisional() && !change.before().provisional())
                .count();
    }

    /** Only the day of the reminder or of the red lamp. */
    public long remindersOnly() {
        return changes.size() - moved().count();
    }

    /** Those that turn red by it, so nobody is taken by surprise. */
    public long turningRed() {
        return changes.stream()
                .filter(change -> change.lampAfter() == org.huiyin.workflow.Deadlines.Lamp.OVERDUE
                        && change.lampBefore() != change.lampAfter())
                .count();
    }

    private Stream<DeadlineChange> moved() {
        return changes.stream().filter(DeadlineChange::moves);
    }
}
