package org.huiyin.handling.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 职责清单 of one department.
 *
 * @param no which of its lists, from 1; 0 = as its district's file says
 * @param duties short phrases, as proposals would name the matter
 * @param basis by which paper, or null for the file's
 */
public record DutyList(
        String organ,
        int no,
        List<String> duties,
        String basis,
        LocalDate validFrom,
        String changedByName,
        Instant changedAt) {

    static DutyList ofFile(String organ, List<String> duties) {
        return new DutyList(organ, 0, duties == null ? List.of() : duties, null, null, null, null);
    }
}
