package org.huiyin.benchmark;

import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;

/** How long the job executor takes for timers that are all due in one minute: deadlines that turn yellow, each with its journal row. */
final class Timers {

    private static final String WAITING =
            """
            select j.id_ from act_ru_job j
            join deadline d on d.tenant_id = j.tenant_id_ and d.status = 'OPEN' and d.kind = 'REVIEW' and d.alarmed is null
            join act_ru_execution i on i.id_ = j.process_instance_id_ and i.business_key_ = d.subject_id
            where j.tenant_id_ = ? and j.handler_cfg_ like '%ReviewAlarm%' limit ?""";

    private Timers() {}

    static void measure(Program program, int many, Report report) throws Exception {
        List<String> jobs = program.jdbc
                .sql(WAITING)
                .params(Program.TENANT, many)
                .query(String.class)
                .list();
        if (jobs.size() < many) {
            throw new IllegalStateException("only " + jobs.size() + " timers to be had; jobs there are "
                    + program.jdbc
                            .sql(
                                    "select tenant_id_, type_, handler_type_, handler_cfg_, count(*) from act_ru_job group by 1, 2, 3, 4")
                            .query()
                            .listOfRows());
        }
        Instant due = Instant.now().plusSeconds(3);
        bringForward(program, jobs, due);
        long alarms = alarms(program);
        program.jobs().start();
        while (Instant.now().isBefore(due)) {
            Thread.sleep(10);
        }
        ProgramIntake.await(() -> alarms(program) - alarms >= many);
        double seconds = (System.nanoTime() - begin(due)) / 1e9;
        program.jobs().shutdown();
        long failed =
                program.number("select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null");
        report.row(program.name, many, "%.1f".formatted(seconds), "%.0f".formatted(many / seconds), failed);
    }

    private static long begin(Instant due) {
        return System.nanoTime()
                - java.time.Duration.between(due, Instant.now()).toNanos();
    }

    /** Yellow all at the same instant; red far away. */
    private static void bringForward(Program program, List<String> jobs, Instant due) {
        program.jdbc
                .sql(
                        """
                        update deadline d set warn_from = :due, next_alarm = :due, red_from = :red
                        from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                        where j.id_ in (:jobs) and d.tenant_id = :tenant and d.subject_id = i.business_key_
                          and d.kind = 'REVIEW' and d.status = 'OPEN'""")
                .param("due", SqlTime.of(due))
                .param("red", SqlTime.of(due.plusSeconds(30 * 86_400L)))
                .param("jobs", jobs)
                .param("tenant", Program.TENANT)
                .update();
        program.jdbc
                .sql("update act_ru_job set duedate_ = :due where id_ in (:jobs)")
                .param("due", java.sql.Timestamp.from(due))
                .param("jobs", jobs)
                .update();
    }

    private static long alarms(Program program) {
        return program.number(
                "select count(*) from deadline where tenant_id = ? and alarmed = 'DUE_SOON'", Program.TENANT);
    }
}
