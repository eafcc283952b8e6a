package org.huiyin.whistle;

import java.util.stream.Collectors;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Component;

/** 处置结果: what was done, department by department, as far as the sub-district has verified it. */
@Component
public class WhistleResult {

    private final WhistleParts parts;
    private final WhistleBook book;

    WhistleResult(WhistleParts parts, WhistleBook book) {
        this.parts = parts;
        this.book = book;
    }

    /** Null when nothing is verified yet. */
    public String of(String tenant, String whistleId) {
        String done = parts.of(tenant, whistleId).stream()
                .filter(p -> p.state() == PartState.VERIFIED)
                .map(p -> book.name(tenant, p.organ()) + "：" + p.resolution())
                .collect(Collectors.joining("\n"));
        return done.isEmpty() ? null : done;
    }
}
