package org.huiyin.settings.web;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.settings.Preview;
import org.huiyin.workflow.DeadlineChange;

/**
 * A preview as programs get it.
 *
 * @param print to be sent back with the confirmation
 * @param stale true in the answer 409: what was confirmed is not what would happen now
 */
record PreviewView(
        String print,
        boolean stale,
        int moves,
        long later,
        long earlier,
        long firm,
        long estimated,
        long remindersOnly,
        long turningRed,
        int page,
        int pages,
        List<Change> changes) {

    record Change(
            long deadline,
            String proposalId,
            String number,
            String subject,
            String kind,
            LocalDate before,
            LocalDate after,
            boolean provisionalBefore,
            boolean provisional,
            String lampBefore,
            String lampAfter) {

        static Change of(DeadlineChange change) {
            var row = change.before();
            var subject = change.subject();
            return new Change(
                    row.id(),
                    row.subjectId(),
                    subject == null ? null : subject.number(),
                    subject == null ? null : subject.subject(),
                    row.kind(),
                    row.due(),
                    change.due(),
                    row.provisional(),
                    change.calculation().provisional(),
                    change.lampBefore().name(),
                    change.lampAfter().name());
        }
    }

    static PreviewView of(Preview preview, int page, boolean stale) {
        PreviewPage sheet = PreviewPage.of(preview, page, stale);
        return new PreviewView(
                preview.print(),
                stale,
                preview.moves().size(),
                preview.later(),
                preview.earlier(),
                preview.firm(),
                preview.estimated(),
                preview.remindersOnly(),
                preview.turningRed(),
                sheet.page(),
                sheet.pages(),
                sheet.shown().stream().map(Change::of).toList());
    }
}
