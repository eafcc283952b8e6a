package org.huiyin.calendar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables calendar_year and work_calendar. */
@Repository
class JdbcWorkCalendar {

    /** @param tenant null for the whole country */
    record Row(String tenant, SpecialDay day) {}

    private final JdbcClient jdbc;

    JdbcWorkCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> days() {
        return jdbc.sql("select tenant_id, day, kind, festivals, notice_year, notice from work_calendar")
                .query((row, number) -> new Row(row.getString("tenant_id"), day(row)))
                .list();
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        Array festivals = row.getArray("festivals");
        return new SpecialDay(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) festivals.getArray())
                        .map(Festival::valueOf)
                        .toList(),
                row.getObject("notice_year", Integer.class),
                row.getString("notice"));
    }

    TreeMap<Integer, String> notices() {
        TreeMap<Integer, String> notices = new TreeMap<>();
        jdbc.sql("select year, notice from calendar_year").query(row -> {
            notices.put(row.getInt("year"), row.getString("notice"));
        });
        return notices;
    }

    void saveNotice(HolidayNotice notice, Instant at) {
        jdbc.sql(
                        """
                        insert into calendar_year (year, notice, number, imported_at)
                        values (:year, :notice, :number, :at)
                        on conflict (year) do update
                        set notice = excluded.notice, number = excluded.number, imported_at = excluded.imported_at""")
                .param("year", notice.year())
                .param("notice", notice.notice())
                .param("number", notice.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was missing; waits for another node that is just adding the same year */
    boolean addNotice(HolidayNotice notice, Instant at) {
        return jdbc.sql(
                                """
                        insert into calendar_year (year, notice, number, imported_at)
                        values (:year, :notice, :number, :at)
                        on conflict (year) do nothing""")
                        .param("year", notice.year())
                        .param("notice", notice.notice())
                        .param("number", notice.number())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void counted(int year, Instant at) {
        jdbc.sql("update calendar_year set counted_at = :at where year = :year")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .update();
    }

    /** Locks it: of nodes that start together one counts. */
    Optional<ImportHolidayNotice.Uncounted> nextUncounted() {
        return jdbc.sql(
                        """
                        select year, notice from calendar_year where counted_at is null
                        order by year limit 1 for update skip locked""")
                .query((row, number) -> new ImportHolidayNotice.Uncounted(row.getInt("year"), row.getString("notice")))
                .optional();
    }

    void deleteDays(int noticeYear) {
        jdbc.sql("delete from work_calendar where tenant_id is null and notice_year = :year")
                .param("year", noticeYear)
                .update();
    }

    /** A later notice has the last word on a day that an earlier one has named. */
    void saveDay(String tenant, SpecialDay day) {
        jdbc.sql(
                        """
                        insert into work_calendar (tenant_id, day, kind, festivals, notice_year, notice)
                        values (:tenant, :day, :kind, string_to_array(:festivals, ','), :year, :notice)
                        on conflict (tenant_id, day) do update
                        set kind = excluded.kind, festivals = excluded.festivals,
                            notice_year = excluded.notice_year, notice = excluded.notice""")
                .param("tenant", tenant)
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param(
                        "festivals",
                        String.join(
                                ",", day.festivals().stream().map(Enum::name).toList()))
                .param("year", day.noticeYear())
                .param("notice", day.words())
                .update();
    }

    int deleteLocalDay(String tenant, LocalDate day) {
        return jdbc.sql("delete from work_calendar where tenant_id = :tenant and day = :day")
                .param("tenant", tenant)
                .param("day", day)
                .update();
    }
}
