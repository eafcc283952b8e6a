package org.huiyin.notification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.notification.NewNotice;
import org.huiyin.notification.Notice;
import org.huiyin.notification.Recipient;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.shared.SqlColumns;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, each of one person in one post. */
@Repository
public class NoticeRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = " where tenant_id = ? and person = ? and role = ? and organ = ?";

    /** What waits for the offices to open is not there yet. */
    private static final String TOLD = " and (told_from is null or told_from <= ?)";

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes those not yet told. An act asked anew of the same person is open again.
     *
     * @param mailAt when mails of new ones go out, null for none
     */
    public void add(String tenant, List<NewNotice> notices, Instant mailAt) {
        if (notices.isEmpty()) {
            return;
        }
        SqlColumns<NewNotice> all = new SqlColumns<>(notices);
        jdbc.sql(
                        """
                        with told as (
                            insert into notice as n (tenant_id, person, role, organ, cause, kind, subject_id, title, event, data,
                                element, task_id, created_at, about, told_from, once)
                            select :tenant, t.person, t.role, t.organ, t.cause, t.kind, t.subject_id, t.title, t.event,
                                t.data::json, t.element, t.task_id, t.created_at::timestamptz, t.about,
                                t.told_from::timestamptz, t.once
                            from unnest(:persons::text[], :roles::text[], :organs::text[], :causes::text[], :kinds::text[],
                                :subjects::text[], :titles::text[], :events::text[], :data::text[], :elements::text[],
                                :tasks::text[], :moments::text[], :abouts::text[], :froms::text[], :once::text[]) as t (person, role,
                                organ, cause, kind, subject_id, title, event, data, element, task_id, created_at, about,
                                told_from, once)
                            order by t.person, t.role, t.organ, t.cause
                            on conflict (tenant_id, person, role, organ, cause) do update set settled_at = null
                                where n.task_id is not null and n.settled_at is not null
                            returning n.tenant_id, n.id, n.person, n.told_from)
                        insert into notice_mail (tenant_id, notice_id, person, next_try)
                        select told.tenant_id, told.id, told.person, greatest(m.at, told.told_from)
                        from told cross join (select :mailAt::timestamptz as at) m
                        join person p on p.tenant_id = told.tenant_id and p.code = told.person
                        where m.at is not null and p.mail is not null
                        on conflict do nothing""")
                .param("tenant", tenant)
                .param("persons", all.texts(n -> n.to().person()))
                .param("roles", all.texts(n -> n.to().role().name()))
                .param("organs", all.texts(n -> n.to().organ()))
                .param("causes", all.texts(NewNotice::cause))
                .param("kinds", all.texts(n -> n.kind().name()))
                .param("subjects", all.texts(n -> n.subject().id()))
                .param("titles", all.texts(n -> n.subject().title()))
                .param("events", all.texts(NewNotice::event))
                .param("data", all.texts(n -> n.data() == null ? null : n.data().toString()))
                .param(
                        "elements",
                        all.texts(n -> n.task() == null ? null : n.task().elementId()))
                .param(
                        "tasks",
                        all.texts(n -> n.task() == null ? null : n.task().taskId()))
                .param("abouts", all.texts(n -> n.subject().about()))
                .param("moments", all.instants(NewNotice::at))
                .param(
                        "froms",
                        all.texts(n -> n.from() == null ? null : n.from().toString()))
                .param("once", all.texts(NewNotice::once))
                .param("mailAt", mailAt == null ? null : mailAt.toString())
                .update();
    }

    /** Whom ladders have told something that counts for its level and day, also what still waits for the offices to open. */
    public List<Marked> marked(String tenant, Collection<String> ladders) {
        return jdbc.sql(
                        """
                        select person, role, organ, cause, once from notice
                        where tenant_id = ? and subject_id = any (?) and once is not null""")
                .params(tenant, ladders.toArray(String[]::new))
                .query((row, n) -> new Marked(
                        new Recipient(
                                row.getString("person"), Role.valueOf(row.getString("role")), row.getString("organ")),
                        row.getString("cause"),
                        row.getString("once")))
                .list();
    }

    /** What was written for a day that will not come like that. */
    public void forget(String tenant, String subjectId, String event) {
        jdbc.sql("delete from notice where tenant_id = ? and subject_id = ? and event = ? and about = 'SUBSTITUTION'")
                .params(tenant, subjectId, event)
                .update();
    }

    /** @param once as of {@link NewNotice} */
    public record Marked(Recipient to, String cause, String once) {}

    /** What was asked and is done, or is somebody else's by now, counts no more. */
    public void settle(String tenant, Collection<String> subjects, Instant now) {
        jdbc.sql(
                        """
                        update notice n set settled_at = ? from work_item w
                        where n.tenant_id = ? and n.subject_id = any (?) and n.task_id is not null and n.settled_at is null
                            and w.tenant_id = n.tenant_id and w.task_id = n.task_id
                            and (w.state <> 'OPEN' or w.except_for = n.person or (w.assignee <> n.person and not exists (
                                select 1 from substitution s join post p on p.tenant_id = s.tenant_id and p.id = s.post_id
                                where s.tenant_id = n.tenant_id and s.substitute = n.person and p.person = w.assignee
                                    and p.role = n.role and p.organ = n.organ and s.revoked_at is null
                                    and ?::date between s.valid_from and s.valid_to)))""")
                .params(SqlTime.of(now), tenant, subjects.toArray(String[]::new), ChinaTime.dateOf(now))
                .update();
    }

    /** Bounded: more than so many are only many. */
    public int unread(String tenant, Recipient own, Instant now, int limit) {
        return jdbc.sql("select count(*) from (select 1 from notice" + OWN + TOLD
                        + " and read_at is null and settled_at is null limit ?) few")
                .params(tenant, own.person(), own.role().name(), own.organ(), SqlTime.of(now), limit)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    public List<Notice> of(String tenant, Recipient own, Instant now, boolean unreadOnly, long before, int limit) {
        return jdbc.sql("select * from notice" + OWN + TOLD + " and id < ?"
                        + (unreadOnly ? " and read_at is null and settled_at is null" : "")
                        + " order by id desc limit ?")
                .params(tenant, own.person(), own.role().name(), own.organ(), SqlTime.of(now), before, limit)
                .query(NoticeRows::map)
                .list();
    }

    public Optional<Notice> find(String tenant, Recipient own, Instant now, long id) {
        return jdbc.sql("select * from notice" + OWN + TOLD + " and id = ?")
                .params(tenant, own.person(), own.role().name(), own.organ(), SqlTime.of(now), id)
                .query(NoticeRows::map)
                .optional();
    }

    public void read(String tenant, Recipient own, long id, Instant at) {
        jdbc.sql("update notice set read_at = ?" + OWN + " and id = ? and read_at is null")
                .params(SqlTime.of(at), tenant, own.person(), own.role().name(), own.organ(), id)
                .update();
    }

    public int readAll(String tenant, Recipient own, long upTo, Instant at) {
        return jdbc.sql("update notice set read_at = ?" + OWN + TOLD
                        + " and id <= ? and read_at is null and settled_at is null")
                .params(SqlTime.of(at), tenant, own.person(), own.role().name(), own.organ(), SqlTime.of(at), upTo)
                .update();
    }

    static Notice map(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("tenant_id"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("subject_id"),
                row.getString("about"),
                row.getString("title"),
                row.getString("event"),
                json(row.getString("data")),
                row.getString("element"),
                SqlTime.instant(row, "created_at"),
                SqlTime.instant(row, "read_at"),
                row.getObject("settled_at") != null);
    }

    private static JsonNode json(String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
