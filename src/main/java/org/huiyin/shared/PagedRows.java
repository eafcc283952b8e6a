package org.huiyin.shared;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** All rows of a list that is read page by page, each page only when it is come to. */
public final class PagedRows<R> implements Iterator<R> {

    private final Function<String, Page<R>> read;
    private Page<R> page;
    private int at;

    /** @param read reads the page after a key, null for the first */
    public PagedRows(Function<String, Page<R>> read) {
        this.read = read;
    }

    /** @param next key after which the next page begins, null on the last */
    public record Page<R>(List<R> rows, String next) {}

    @Override
    public boolean hasNext() {
        if (page == null) {
            page = read.apply(null);
        }
        while (at >= page.rows().size() && page.next() != null) {
            page = read.apply(page.next());
            at = 0;
        }
        return at < page.rows().size();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.rows().get(at++);
    }
}
