package org.huiyin.rehearsal;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Every other paper from a number on, written when it is asked for: a hundred thousand would not fit into the memory. */
final class PaperRange extends AbstractList<RehearsalPaper> implements RandomAccess {

    private final RehearsalWords words;
    private final String tenant;
    private final long first;
    private final int size;

    PaperRange(RehearsalWords words, String tenant, long first, int size) {
        this.words = words;
        this.tenant = tenant;
        this.first = first;
        this.size = size;
    }

    @Override
    public RehearsalPaper get(int index) {
        return RehearsalPaper.of(words, tenant, first + 2L * index);
    }

    @Override
    public int size() {
        return size;
    }
}
