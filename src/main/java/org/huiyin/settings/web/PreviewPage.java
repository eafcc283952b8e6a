package org.huiyin.settings.web;

import java.util.List;
import org.huiyin.settings.Preview;
import org.huiyin.workflow.DeadlineChange;

/**
 * One page of a preview.
 *
 * @param page from 1
 * @param stale shown because something had moved between the last preview and its confirmation
 */
record PreviewPage(Preview preview, List<DeadlineChange> shown, int page, int pages, boolean stale) {

    private static final int SIZE = 50;

    static PreviewPage of(Preview preview, int page, boolean stale) {
        List<DeadlineChange> all = preview.changes();
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int here = Math.min(Math.max(1, page), pages);
        return new PreviewPage(
                preview, all.subList((here - 1) * SIZE, Math.min(here * SIZE, all.size())), here, pages, stale);
    }
}
