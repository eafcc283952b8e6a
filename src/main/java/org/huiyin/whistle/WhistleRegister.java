package org.huiyin.whistle;

import java.time.Clock;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.huiyin.whistle.persistence.WhistleLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 哨单清单: the whistles a post sees, newest first, page by page. */
@Service
@Transactional(readOnly = true)
public class WhistleRegister {

    /** Counted exactly so far. */
    public static final int COUNT_LIMIT = 1000;

    private final WhistleLines lines;
    private final Clock clock;

    WhistleRegister(WhistleLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** @param after the key of the page before, or null */
    public PagedRows.Page<WhistleLine> page(Actor actor, WhistleFilter filter, String after, int size) {
        WhistleScope scope = WhistleScope.of(actor);
        List<WhistleLine> found =
                lines.page(actor.tenant(), scope, filter, WhistleKey.of(after), clock.instant(), size + 1);
        List<WhistleLine> shown = found.size() > size ? found.subList(0, size) : found;
        return new PagedRows.Page<>(
                shown,
                found.size() > size ? WhistleKey.after(shown.get(size - 1)).text() : null);
    }

    /** As it is said: exact up to a thousand, 1000+ beyond. */
    public String count(Actor actor, WhistleFilter filter) {
        int count = lines.count(actor.tenant(), WhistleScope.of(actor), filter, clock.instant(), COUNT_LIMIT + 1);
        return count > COUNT_LIMIT ? COUNT_LIMIT + "+" : String.valueOf(count);
    }
}
