package org.huiyin.rehearsal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies concluded files, any number at once: one statement per table. Within one transaction, in the order of the methods. */
@Repository
public class ConcludedCopies {

    private static final List<String> READ = List.of(
            "proposal",
            "recommendation",
            "proposal_signer",
            "handling",
            "assignment",
            "reply",
            "deadline",
            "work_item",
            "trail",
            "journal",
            "journal_head",
            "act_hi_procinst");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ConcludedCopies(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param days from receipt to conclusion of its copies; the model itself was led through its life in a moment */
    public record Model(String id, String place, int days) {}

    public record Copy(
            String id,
            String model,
            Instant received,
            String subject,
            String place,
            String grounds,
            List<String> items,
            String category,
            int session,
            String sender_reference,
            int number_seq,
            String number,
            String hash) {}

    /** A deadline to be counted: by which parameter and from which day. */
    public record Count(String parameter, LocalDate start) {}

    public void prepare(String tenant, List<Model> models, List<Copy> copies) {
        jdbc.sql(
                        """
                        create temp table rehearsal_model on commit drop as
                        select p.tenant_id, p.id, p.subject, m.place, p.received_at as received,
                            (select min(start_time_) from act_hi_procinst i
                             where i.tenant_id_ = p.tenant_id and i.business_key_ = p.id) as received_local,
                            m.days * 86400 / greatest(1, extract(epoch from h.concluded_at - p.received_at))::double precision as stretch
                        from jsonb_to_recordset(:models::jsonb) as m(id text, place text, days int)
                        join proposal p on p.tenant_id = :tenant and p.id = m.id
                        join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id""")
                .param("tenant", tenant)
                .param("models", text(models))
                .update();
        jdbc.sql(
                        """
                        create temp table rehearsal_copy on commit drop as
                        select c.*, k.received_local + (c.received - k.received) as received_local
                        from jsonb_to_recordset(:copies::jsonb) as c(id text, model text, received timestamptz, subject text,
                            place text, grounds text, items jsonb, category text, session int, sender_reference text,
                            number_seq int, number text, hash text)
                        join rehearsal_model k on k.id = c.model""")
                .param("copies", text(copies))
                .update();
    }

    /** Which deadlines the copies have. A gap before another deadline cannot be counted from a day alone. */
    public List<Count> counts() {
        return jdbc.sql("select distinct t.parameter, " + CopiedTable.OPENED + CopiedTable.DEADLINE.from()
                        + " where t.parameter not in ('cohandle.safe_gap', 'progress.day')")
                .query((row, n) -> new Count(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    public void copy(String tenant, Map<Count, Calculation> counted) {
        CopiedTable.ALL.forEach(
                table -> jdbc.sql(table.insert(columns(table.name()))).update());
        jdbc.sql(
                        """
                        insert into recommendation (tenant_id, proposal_id, no, text)
                        select :tenant, p.id, item.no, item.text
                        from rehearsal_copy p, jsonb_array_elements_text(p.items) with ordinality as item(text, no)""")
                .param("tenant", tenant)
                .update();
        copyDeadlines(counted);
        numberLetters(tenant);
        // the other rows of lists follow the journal's event; the search follows texts, which no event of a copy
        // carries
        jdbc.sql(
                        "select refresh_search(array_agg(cast(:tenant as text)), array_agg(p.id order by p.id)) from rehearsal_copy p"
                                + " having count(*) > 0")
                .param("tenant", tenant)
                .query((row, n) -> n)
                .list();
    }

    /** Fresh rows in such numbers are unknown to the planner until it is told. */
    public void analyze() {
        READ.forEach(table -> jdbc.sql("analyze " + table).update());
    }

    private void copyDeadlines(Map<Count, Calculation> counted) {
        List<Counted> rows = counted.entrySet().stream()
                .map(e -> Counted.of(e.getKey(), e.getValue()))
                .toList();
        jdbc.sql(
                        """
                        create temp table rehearsal_count on commit drop as select * from jsonb_to_recordset(:rows::jsonb)
                        as c(parameter text, day date, start text, due date, overdue_from timestamptz, provisional boolean, basis text)""")
                .param("rows", text(rows))
                .update();
        jdbc.sql(CopiedTable.DEADLINE.insert(columns("deadline"))
                        + " left join rehearsal_count c on c.parameter = t.parameter and c.day = " + CopiedTable.OPENED)
                .update();
    }

    private record Counted(
            String parameter,
            String day,
            String start,
            String due,
            Instant overdue_from,
            boolean provisional,
            String basis) {
        static Counted of(Count count, Calculation c) {
            return new Counted(
                    count.parameter(),
                    count.start().toString(),
                    c.start(),
                    c.due().toString(),
                    c.overdueFrom(),
                    c.provisional(),
                    c.basis());
        }
    }

    /** Letters are numbered by department and year of issue, as if each had been issued in its turn. */
    private void numberLetters(String tenant) {
        jdbc.sql(
                        """
                        with issued as (
                            select r.id, a.organ, y.year, split_part(r.letter_number, '〔', 1) as sign,
                                row_number() over (partition by a.organ, y.year order by r.issued_at, r.id) as place
                            from rehearsal_copy p
                            join reply r on r.tenant_id = :tenant and r.proposal_id = p.id
                            join assignment a on a.tenant_id = r.tenant_id and a.id = r.assignment_id,
                            lateral (select extract(year from r.issued_at at time zone 'Asia/Shanghai')::int as year) y
                            where r.issued_at is not null),
                        taken as (
                            insert into letter_number as n (tenant_id, organ, year, last)
                            select :tenant, organ, year, count(*) from issued group by organ, year order by organ, year
                            on conflict (tenant_id, organ, year) do update set last = n.last + excluded.last
                            returning organ, year, last),
                        counted as (select organ, year, count(*) as many from issued group by organ, year)
                        update reply r set letter_number = i.sign || '〔' || i.year || '〕' || (t.last - c.many + i.place) || '号'
                        from issued i join taken t using (organ, year) join counted c using (organ, year)
                        where r.tenant_id = :tenant and r.id = i.id""")
                .param("tenant", tenant)
                .update();
    }

    /** Read from the database, so that a column added later is copied as well. */
    private Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and table_name = :table and is_identity = 'NO' and is_generated = 'NEVER'
                        order by ordinal_position""")
                .param("table", table)
                .query((row, n) -> columns.put(row.getString(1), row.getString(2)))
                .list();
        return columns;
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
