package org.huiyin.whistle.measures;

import java.util.Collection;
import java.util.List;
import org.huiyin.whistle.measures.WhistleFigures.Remark;

/**
 * 吹哨率: a mechanism used too seldom is of no use, one used too often says that everyday work has failed. What is usual is the
 * median of the district's own sub-districts in the same span. Unusual is more than twice or less than half of it, and at least three
 * whistles away from it, so that small numbers say nothing.
 */
record WhistleRate(double median) {

    private static final int LEAST = 3;

    /** @param blown of every sub-district, those without any too */
    static WhistleRate of(Collection<Long> blown) {
        List<Long> sorted = blown.stream().sorted().toList();
        int size = sorted.size();
        if (size == 0) {
            return new WhistleRate(0);
        }
        return new WhistleRate((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
    }

    /** Null when it is usual. */
    Remark remark(long blown) {
        if (blown > 2 * median && blown - median >= LEAST) {
            return Remark.HIGH;
        }
        return 2 * blown < median && median - blown >= LEAST ? Remark.LOW : null;
    }
}
