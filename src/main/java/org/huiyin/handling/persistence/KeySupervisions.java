package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
                        insert into key_supervision (tenant_id, id, proposal_id, mark, official, official_post, reason, set_by,
                            set_by_name, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.tenant(), s.id(), s.proposalId(), s.mark().name(), s.official(), s.officialPost())
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
     * @param official name of who leads it, or null
     */
    public List<Line> standing(String tenant, String reviewer, String organ, String official) {
        return jdbc.sql(
                        """
                        select k.*, p.number, p.subject, p.state, nullif(r.due, '9999-12-31') as due from key_supervision k
                        join proposal p on p.tenant_id = k.tenant_id and p.id = k.proposal_id
                        left join register_row r on r.tenant_id = k.tenant_id and r.proposal_id = k.proposal_id
                        where k.tenant_id = :tenant and k.lifted_at is null
                            and (cast(:kind as text) is null or p.kind = :kind)
                            and (cast(:official as text) is null or k.official = :official)
                            and (cast(:organ as text) is null or exists (select 1 from assignment a
                                where a.tenant_id = k.tenant_id and a.proposal_id = k.proposal_id and a.organ = :organ
                                    and a.state not in ('TAKEN_BACK', 'REASSIGNED')))
                        order by k.set_at desc, k.id limit :limit""")
                .param("tenant", tenant)
                .param("kind", reviewer == null ? null : kindOf(reviewer))
                .param("organ", organ)
                .param("official", official)
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

    /** Which of these proposals bear the mark now. */
    public Set<String> bearing(String tenant, KeyMark mark, Collection<String> proposals) {
        return jdbc
                .sql(
                        """
                        select proposal_id from key_supervision
                        where tenant_id = ? and mark = ? and proposal_id = any (?::text[]) and lifted_at is null""")
                .params(tenant, mark.name(), proposals.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String kindOf(String reviewer) {
        return reviewer.equals("CPPCC_SECRETARIAT") ? "MEMBER_PROPOSAL" : "DEPUTY_SUGGESTION";
    }

    private static KeySupervision map(ResultSet row, int n) throws SQLException {
        return new KeySupervision(
                row.getString("id"),
                row.getString("proposal_id"),
                KeyMark.valueOf(row.getString("mark")),
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
