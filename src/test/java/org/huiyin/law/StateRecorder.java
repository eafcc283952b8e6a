package org.huiyin.law;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down, by triggers, every change of a state that any test of the suite brings about. Unlogged: it costs no WAL. */
public class StateRecorder {

    private static final List<String> TABLES = List.of("proposal", "assignment");

    private final JdbcClient jdbc;

    public StateRecorder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void record() {
        jdbc.sql(
                        """
                        create unlogged table if not exists state_exit (
                            tenant_id text, subject text, before text, after text, primary key (subject, before, after))""")
                .update();
        jdbc.sql(
                        """
                        create or replace function record_state_exit() returns trigger language plpgsql as $$
                        begin
                            insert into state_exit values (new.tenant_id, tg_table_name, old.state, new.state)
                            on conflict do nothing;
                            return null;
                        end $$""")
                .update();
        for (String table : TABLES) {
            jdbc.sql("create or replace trigger record_state_exit after update of state on " + table
                            + " for each row when (old.state <> new.state) execute function record_state_exit()")
                    .update();
        }
    }

    /** @param subject proposal or assignment; @return BEFORE &gt; AFTER */
    Set<String> exits(String subject) {
        return new TreeSet<>(
                jdbc.sql("select before || ' > ' || after from state_exit where subject = ? and tenant_id is not null")
                        .param(subject)
                        .query(String.class)
                        .list());
    }

    /** Flows and boundary events walked in any version of the process. */
    Set<String> walked(String processKey) {
        return new TreeSet<>(
                jdbc.sql("select distinct unnest(elements) from trail where process_key = ? and tenant_id is not null")
                        .param(processKey)
                        .query(String.class)
                        .list());
    }

    /** Whether an instance of the process has begun to wait for the timer more often than it fired and waits now. */
    boolean cancelled(String processKey, TimerNode timer) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from trail t cross join unnest(t.elements) as walked (element)
                            where t.process_key = :key and t.tenant_id is not null
                            group by t.process_instance_id
                            having count(*) filter (where walked.element = any (:begins::text[]))
                                > count(*) filter (where walked.element = any (:leaves::text[]))
                                + (select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                                    where j.process_instance_id_ = t.process_instance_id and d.act_id_ = :timer))""")
                .param("key", processKey)
                .param("begins", timer.beginning().toArray(String[]::new))
                .param("leaves", timer.leaving().toArray(String[]::new))
                .param("timer", timer.id())
                .query(Boolean.class)
                .single();
    }
}
