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
}
