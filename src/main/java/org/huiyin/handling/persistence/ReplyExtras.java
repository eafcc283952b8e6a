package org.huiyin.handling.persistence;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyCommitments;
import org.huiyin.handling.ReplyMask;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that hang on a reply beside its answers: commitments, masks, letters to reach people. */
@Repository
public class ReplyExtras implements ReplyCommitments {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReplyExtras(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The draft's commitments are replaced; without any before and now nothing is written. */
    public void commit(String tenant, Reply reply, String organ, boolean hadSome) {
        if (hadSome) {
            jdbc.sql("delete from reply_commitment where tenant_id = ? and reply_id = ?")
                    .params(tenant, reply.id())
                    .update();
        }
        List<ReplyCommitment> rows = reply.terms().commitments();
        if (rows.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into reply_commitment (tenant_id, id, proposal_id, reply_id, assignment_id, organ, ord, no, matter,
                    responsible, due, milestones)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> values(tenant, reply, organ, i, rows.get(i)))
                        .toList());
    }

    private static Object[] values(String tenant, Reply reply, String organ, int ord, ReplyCommitment c) {
        return new Object[] {
            tenant,
            Ids.next(),
            reply.proposalId(),
            reply.id(),
            reply.assignmentId(),
            organ,
            ord,
            c.no(),
            c.matter() == null ? "" : c.matter(),
            c.responsible(),
            c.due(),
            ReplyChildren.milestones(c.milestones())
        };
    }

    @Override
    public List<ReplyCommitment> of(String tenant, String replyId) {
        return jdbc.sql(
                        """
                        select coalesce(json_agg(c order by c.ord)::text, '[]') from reply_commitment c
                        where c.tenant_id = ? and c.reply_id = ?""")
                .params(tenant, replyId)
                .query((row, n) -> ReplyChildren.commitments(row.getString(1)))
                .single();
    }

    public int mark(
            String tenant,
            String replyId,
            String passage,
            ReplyMask.Ground ground,
            String remark,
            Actor by,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into reply_mask (tenant_id, reply_id, no, passage, ground, remark, marked_by, marked_by_name,
                            marked_at)
                        select ?, ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ? from reply_mask
                        where tenant_id = ? and reply_id = ? returning no""")
                .params(tenant, replyId, passage, ground.name(), remark)
                .params(by.person(), by.personName(), SqlTime.of(at), tenant, replyId)
                .query(Integer.class)
                .single();
    }

    public boolean unmark(String tenant, String replyId, int no) {
        return jdbc.sql("delete from reply_mask where tenant_id = ? and reply_id = ? and no = ?")
                        .params(tenant, replyId, no)
                        .update()
                == 1;
    }

    /** One row for each letter, reached or to be reached. */
    public void letters(String tenant, String replyId, List<Reply.Delivery> letters) {
        batches.batchUpdate(
                """
                insert into reply_delivery (tenant_id, reply_id, person, name, for_proposal, way, delivered_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                letters.stream()
                        .map(l -> new Object[] {
                            tenant,
                            replyId,
                            l.person(),
                            l.name(),
                            l.forProposal(),
                            l.way().name(),
                            l.deliveredAt() == null ? null : SqlTime.of(l.deliveredAt())
                        })
                        .toList());
    }

    /** @return false when it had reached the person before */
    public boolean reached(
            String tenant, String replyId, String forProposal, String person, Instant at, String how, Actor by) {
        return jdbc.sql(
                                """
                        update reply_delivery set delivered_at = ?, how = ?, registered_by = ?, registered_by_name = ?
                        where tenant_id = ? and reply_id = ? and for_proposal = ? and person = ? and delivered_at is null""")
                        .params(SqlTime.of(at), how, by.person(), by.personName())
                        .params(tenant, replyId, forProposal, person)
                        .update()
                == 1;
    }
}
