package org.huiyin.handling.persistence;

import java.time.Instant;
import java.util.List;
import org.huiyin.handling.ReplyVersion;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What replies looked like; rows that were sent for clearing are never changed. */
@Repository
public class ReplyVersionRows {

    private final JdbcClient jdbc;

    ReplyVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes on in the same row while the same person has saved after this instant and nobody has sent it meanwhile. */
    public void saved(String tenant, String replyId, String words, Actor by, Instant at, Instant sameSittingAfter) {
        jdbc.sql(
                        """
                        with last as (select no, sent, saved_by, saved_at, content from reply_version
                            where tenant_id = :tenant and reply_id = :reply order by no desc limit 1)
                        insert into reply_version (tenant_id, reply_id, no, sent, content, saved_by, saved_by_name, saved_at)
                        select :tenant, :reply,
                            coalesce((select case when sent or saved_by <> :person or saved_at < :after then no + 1 else no end
                                from last), 1), false, to_jsonb(:words::text), :person, :name, :at
                        where not exists (select 1 from last where content = to_jsonb(:words::text))
                        on conflict (tenant_id, reply_id, no) do update set content = excluded.content,
                            saved_at = excluded.saved_at""")
                .param("tenant", tenant)
                .param("reply", replyId)
                .param("words", words)
                .param("person", by.person())
                .param("name", by.personName())
                .param("at", SqlTime.of(at))
                .param("after", SqlTime.of(sameSittingAfter))
                .update();
    }

    public void sent(String tenant, String replyId, String words, Actor by, Instant at) {
        jdbc.sql(
                        """
                        insert into reply_version (tenant_id, reply_id, no, sent, content, saved_by, saved_by_name, saved_at)
                        select ?, ?, coalesce(max(no), 0) + 1, true, to_jsonb(?::text), ?, ?, ? from reply_version
                        where tenant_id = ? and reply_id = ?""")
                .params(tenant, replyId, words, by.person(), by.personName(), SqlTime.of(at), tenant, replyId)
                .update();
    }

    public List<ReplyVersion> of(String tenant, String replyId) {
        return jdbc.sql(
                        """
                        select no, sent, content #>> '{}' as words, saved_by_name, saved_at from reply_version
                        where tenant_id = ? and reply_id = ? order by no""")
                .params(tenant, replyId)
                .query((row, n) -> new ReplyVersion(
                        row.getInt("no"),
                        row.getBoolean("sent"),
                        row.getString("words"),
                        row.getString("saved_by_name"),
                        SqlTime.instant(row, "saved_at")))
                .list();
    }
}
