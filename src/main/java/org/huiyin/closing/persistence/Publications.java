package org.huiyin.closing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huiyin.closing.Publication;
import org.huiyin.closing.PublicationForm;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what anybody may read. */
@Repository
public class Publications {

    /** How many stand on a page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decision that stands; an earlier one is kept and stands no more. */
    public void add(Actor actor, Publication p) {
        jdbc.sql(
                        """
                        update publication set superseded_at = ?
                        where tenant_id = ? and proposal_id = ? and superseded_at is null""")
                .params(SqlTime.of(p.decidedAt()), actor.tenant(), p.proposalId())
                .update();
        jdbc.sql(
                        """
                        insert into publication (tenant_id, id, proposal_id, form, kind, term, session, number, category, subject,
                            departments, replied_on, text, ground, decided_by, decided_by_name, decided_at, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.tenant(),
                        p.id(),
                        p.proposalId(),
                        p.form().name(),
                        p.kind().name())
                .params(p.term(), p.session(), p.number(), p.category(), p.subject())
                .params(p.departments(), p.repliedOn(), p.text(), p.ground())
                .params(actor.person(), p.decidedByName(), SqlTime.of(p.decidedAt()), p.body())
                .update();
    }

    public Optional<Publication> ofProposal(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select * from publication
                        where tenant_id = ? and proposal_id = ? and superseded_at is null""")
                .params(tenant, proposalId)
                .query(Publications::map)
                .optional();
    }

    /** One that is open to anybody. */
    public Optional<Publication> open(String tenant, String id) {
        return jdbc.sql("select * from publication where tenant_id = ? and id = ? and superseded_at is null")
                .params(tenant, id)
                .query(Publications::map)
                .optional();
    }

    /**
     * What a district has published, the newest first; parts of the question may be null.
     *
     * @param words looked for in subject, number, departments and text
     * @param before id of the last one of the page before
     */
    public List<Publication> open(String tenant, String words, Integer year, String category, String before) {
        return jdbc.sql(
                        """
                        select p.* from publication p
                        where p.tenant_id = :tenant and p.superseded_at is null
                            and (cast(:words as text) is null
                                or strpos(lower(concat_ws(' ', p.number, p.subject, p.departments, p.text)), lower(:words)) > 0)
                            and (cast(:category as text) is null or p.category = :category)
                            and (cast(:from as timestamptz) is null or (p.decided_at >= :from and p.decided_at < :until))
                            and (cast(:before as text) is null or (p.decided_at, p.id) < (
                                select b.decided_at, b.id from publication b where b.tenant_id = :tenant and b.id = :before))
                        order by p.decided_at desc, p.id desc limit :limit""")
                .param("tenant", tenant)
                .param("words", words)
                .param("category", category)
                .param("from", year == null ? null : startOf(year))
                .param("until", year == null ? null : startOf(year + 1))
                .param("before", before)
                .param("limit", PAGE)
                .query(Publications::map)
                .list();
    }

    private static Object startOf(int year) {
        return ChinaTime.startOf(LocalDate.of(year, 1, 1)).atOffset(ZoneOffset.UTC);
    }

    private static Publication map(ResultSet row, int n) throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("proposal_id"),
                PublicationForm.valueOf(row.getString("form")),
                ProposalKind.valueOf(row.getString("kind")),
                row.getInt("term"),
                row.getInt("session"),
                row.getString("number"),
                row.getString("category"),
                row.getString("subject"),
                row.getString("departments"),
                SqlTime.day(row, "replied_on"),
                row.getString("text"),
                row.getString("ground"),
                row.getString("body"),
                row.getString("decided_by_name"),
                SqlTime.instant(row, "decided_at"));
    }
}
