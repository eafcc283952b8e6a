package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.huiyin.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When an office is open again: over the lunch break, the night, the weekend, a holiday and its make-up day. */
@IntegrationTest
class OfficeTimesTests {

    @Autowired
    OfficeTimes office;

    @ParameterizedTest
    @CsvSource({
        "within, 2026-03-02T09:15, 2026-03-02T09:15",
        "at the very beginning, 2026-03-02T08:30, 2026-03-02T08:30",
        "early, 2026-03-02T02:00, 2026-03-02T08:30",
        "at noon, 2026-03-02T12:00, 2026-03-02T14:30",
        "at the end, 2026-03-02T18:00, 2026-03-03T08:30",
        "on Friday night, 2026-03-06T20:00, 2026-03-09T08:30",
        // 春节 2026: 15 to 23 February; Saturday 14 and 28 February are worked
        "on the make-up Saturday, 2026-02-14T10:00, 2026-02-14T10:00",
        "on the last evening before the holidays, 2026-02-14T18:00, 2026-02-24T08:30"
    })
    void opensNext(String when, String from, String opens) {
        assertThat(office.openFrom(
                        "wanbailin", OffsetDateTime.parse(from + ":00+08:00").toInstant()))
                .as(when)
                .isEqualTo(OffsetDateTime.parse(opens + ":00+08:00").toInstant());
    }
}
