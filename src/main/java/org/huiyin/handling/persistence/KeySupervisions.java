package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.huiyin.handling.KeyDesk.Line;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.KeySupervision;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of marks of supervision. */
@Repository
public class KeySupervisions {

    private static final int LONGEST_LIST = 300;

    private final JdbcClient jdbc;

    KeySupervisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Actor actor, KeySupervision s) {
        jdbc.sql(
                        """
                        insert into key_supervision (tenant_id, id, proposal_id, mark, official_person, official, official_post,
                            reason, set_by, set_by_name, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.tenant(), s.id(), s.proposalId(), s.mark().name(), s.officialPerson(), s.official())
                .params(s.officialPost())
                .params(s.reason(), actor.person(), s.setByName(), SqlTime.of(s.setAt()))
                .update();
    }

    public void lift(Actor actor, String proposalId, KeyMark mark, String reason, Instant at) {
        jdbc.sql(
                        """
                        update key_supervision set lifted_by_name = ?, lifted_at = ?, lifted_reason = ?
                        where tenant_id = ? and proposal_id = ? and mark = ? and lifted_at is null""")
                .params(actor.personName(), SqlTime.of(at), reason, actor.tenant(), proposalId, mark.name())
                .update();
    }

    public List<KeySupervision> of(String tenant, String proposalId) {
        return jdbc.sql("select * from key_supervision where tenant_id = ? and proposal_id = ? order by set_at, mark")
                .params(tenant, proposalId)
                .query(KeySupervisions::map)
                .list();
    }

    /**
     * @param reviewer role of the secretariat whose kind is asked for, or null
     * @param organ that must have a part, or null
     */
    public List<Line> standing(String tenant, String reviewer, String organ) {
        return standing(tenant, reviewer, organ, null);
    }

    /** Those a district leader leads; marks of before there was a code, by the name they were announced with. */
    public List<Line> ledBy(String tenant, Actor.Holder leader) {
        return standing(tenant, null, null, leader);
    }

    private List<Line> standing(String tenant, String reviewer, String organ, Actor.Holder leader) {
        return jdbc.sql(
                        """
                        select k.*, p.number, p.subject, p.state, nullif(r.due, '9999-12-31') as due from key_supervision k
                        join proposal p on p.tenant_id = k.tenant_id and p.id = k.proposal_id
                        left join register_row r on r.tenant_id = k.tenant_id and r.proposal_id = k.proposal_id
                        where k.tenant_id = :tenant and k.lifted_at is null
                            and (cast(:kind as text) is null or p.kind = :kind)
                            and (cast(:leader as text) is null or k.official_person = :leader
                                or k.official_person is null and k.official = :name)
                            and (cast(:organ as text) is null or exists (select 1 from assignment a
                                where a.tenant_id = k.tenant_id and a.proposal_id = k.proposal_id and a.organ = :organ
                                    and a.state not in ('TAKEN_BACK', 'REASSIGNED')))
                        order by k.set_at desc, k.id limit :limit""")
                .param("tenant", tenant)
                .param("kind", reviewer == null ? null : kindOf(reviewer))
                .param("organ", organ)
                .param("leader", leader == null ? null : leader.person())
                .param("name", leader == null ? null : leader.name())
                .param("limit", LONGEST_LIST)
                .query((row, n) -> new Line(
                        row.getString("proposal_id"),
                        row.getString("number"),
                        row.getString("subject"),
                        ProposalState.valueOf(row.getString("state")),
                        SqlTime.day(row, "due"),
                        map(row, n)))
                .list();
    }

    /** Which of {@code :proposals} bear the mark now, as a select. */
    public static String bearing(KeyMark mark) {
        return """
                select proposal_id from key_supervision
                where tenant_id = :tenant and proposal_id = any (:proposals::text[]) and lifted_at is null
                    and mark = '%s'"""
                .formatted(mark.name());
    }

    private static String kindOf(String reviewer) {
        return reviewer.equals("CPPCC_SECRETARIAT") ? "MEMBER_PROPOSAL" : "DEPUTY_SUGGESTION";
    }

    private static KeySupervision map(ResultSet row, int n) throws SQLException {
        return new KeySupervision(
                row.getString("id"),
                row.getString("proposal_id"),
                KeyMark.valueOf(row.getString("mark")),
                row.getString("official_person"),
                row.getString("official"),
                row.getString("official_post"),
                row.getString("reason"),
                row.getString("set_by_name"),
                SqlTime.instant(row, "set_at"),
                row.getString("lifted_by_name"),
                SqlTime.instant(row, "lifted_at"),
                row.getString("lifted_reason"));
    }
}
