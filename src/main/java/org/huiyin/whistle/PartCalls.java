package org.huiyin.whistle;

import java.time.LocalDate;
import org.huiyin.identity.Directory;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Component;

/** Calls a department: it has a share of its own, whose clocks count from that moment. */
@Component
class PartCalls {

    private final WhistleParts parts;
    private final WhistleClocks clocks;
    private final Directory directory;
    private final WhistleBook book;

    PartCalls(WhistleParts parts, WhistleClocks clocks, Directory directory, WhistleBook book) {
        this.parts = parts;
        this.clocks = clocks;
        this.directory = directory;
        this.book = book;
    }

    /**
     * @param resolveDue the day of a hard case, or null
     * @return the share's id
     */
    String call(Whistle w, String organ, boolean lead, LocalDate resolveDue) {
        String part = Ids.next();
        parts.add(w.tenant(), part, w.id(), organ, lead, book.now());
        clocks.startPart(w, part, resolveDue);
        return part;
    }

    boolean handles(String tenant, String organ) {
        return organ != null
                && directory
                        .organ(tenant, organ)
                        .filter(Directory.Organ::handles)
                        .isPresent();
    }

    /** Nobody has called it, or a ruling has let it go. */
    boolean isFree(Whistle w, String organ) {
        return parts.of(w.tenant(), w.id()).stream()
                .noneMatch(p -> p.organ().equals(organ) && !p.state().isGone());
    }

    /** @throws BusinessException INVALID when it is no department, the sub-district itself, or called already */
    void requireCallable(Whistle w, String field, String organ) {
        if (!handles(w.tenant(), organ) || organ.equals(w.subdistrict()) || !isFree(w, organ)) {
            throw BusinessException.invalid(Problem.at(field, "error.whistle.department", String.valueOf(organ)));
        }
    }
}
