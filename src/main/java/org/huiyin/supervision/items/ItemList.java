package org.huiyin.supervision.items;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 清单: a meeting's minutes, or what else was set, with its items.
 *
 * @param no number within the year: 清单〔2026〕3号
 * @param sourceId the meeting or the whistle, or null
 * @param heldOn day of the meeting, or on which the office set it
 * @param wantedBy for whom it is done and who looks on, or null: the sub-district whose whistle it is
 */
public record ItemList(
        String tenant,
        String id,
        int year,
        int no,
        String title,
        ItemSource source,
        String sourceId,
        LocalDate heldOn,
        String minutes,
        String madeByName,
        Instant madeAt,
        String wantedBy) {}
