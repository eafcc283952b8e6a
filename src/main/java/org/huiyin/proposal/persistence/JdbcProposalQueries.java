package org.huiyin.proposal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalQueries;
import org.huiyin.proposal.ProposalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProposalQueries implements ProposalQueries {

    private final JdbcClient jdbc;
    private final ProposalRows rows;

    JdbcProposalQueries(JdbcClient jdbc, ProposalRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Page register(Filter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        int count = jdbc.sql("select count(*) from (select 1 from proposal p where " + where + " limit "
                        + (Page.COUNTED + 1) + ") counted")
                .params(params)
                .query(Integer.class)
                .single();
        List<Line> lines = page(filter, where, params);
        boolean last = lines.size() <= filter.size();
        List<Line> shown = last ? lines : lines.subList(0, filter.size());
        return new Page(shown.stream().map(Line::row).toList(), count, last ? null : keyOf(shown));
    }

    private List<Line> page(Filter filter, String where, Map<String, Object> params) {
        String value = sortValue(filter.sort());
        String direction = filter.descending() ? " desc" : " asc";
        if (filter.after() != null) {
            where += " and (" + value + ", p.id) " + (filter.descending() ? "<" : ">") + " (:afterValue, :afterId)";
            params.put("afterValue", filter.after().value());
            params.put("afterId", filter.after().id());
        }
        return jdbc.sql(
                        """
                select p.*, s.name as lead_name, %s as sort_value,
                    (select count(*) - 1 from proposal_signer c
                      where c.tenant_id = p.tenant_id and c.proposal_id = p.id) as co_signers
                from proposal p
                join proposal_signer s on s.tenant_id = p.tenant_id and s.proposal_id = p.id and s.lead
                where %s order by sort_value %s, p.id %s limit :size"""
                                .formatted(value, where, direction, direction))
                .params(params)
                .param("size", filter.size() + 1)
                .query(JdbcProposalQueries::line)
                .list();
    }

    private static Key keyOf(List<Line> lines) {
        Line end = lines.get(lines.size() - 1);
        return new Key(end.sortValue(), end.row().id());
    }

    /** As text of fixed width, so that one comparison serves every sort; never null. */
    private static String sortValue(Sort sort) {
        return switch (sort) {
            case RECEIVED -> "to_char(p.received_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')";
            case DOCKETED -> "coalesce(to_char(p.docketed_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), '')";
            case NUMBER -> "case when p.number_seq is null then '' else p.kind || to_char(p.term, 'FM00') "
                    + "|| to_char(p.session, 'FM00') || to_char(p.number_seq, 'FM000000') end";
            case SUBJECT -> "p.subject";
            case CATEGORY -> "p.category";
            case STATE -> "p.state";
        };
    }

    private static String where(Filter f, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("p.tenant_id = :tenant");
        params.put("tenant", f.tenant());
        equal(where, params, "kind", f.kind() == null ? null : f.kind().name());
        equal(where, params, "category", f.category());
        equal(where, params, "term", f.term());
        equal(where, params, "session", f.session());
        if (!f.states().isEmpty()) {
            where.append(" and p.state in (:states)");
            params.put("states", f.states().stream().map(Enum::name).toList());
        }
        if (f.signer() != null) {
            where.append(" and ").append(signer("g.person = :signer"));
            params.put("signer", f.signer());
        }
        if (f.text() != null && !f.text().isBlank()) {
            where.append(" and ((p.subject || ' ' || coalesce(p.number, '')) ilike :text or ")
                    .append(signer("g.name ilike :text"))
                    .append(")");
            params.put("text", "%" + f.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return where.toString();
    }

    private static String signer(String condition) {
        return "exists (select 1 from proposal_signer g where g.tenant_id = p.tenant_id and g.proposal_id = p.id and "
                + condition + ")";
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, Object value) {
        if (value != null) {
            where.append(" and p.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private static Line line(ResultSet rs, int n) throws SQLException {
        Row row = new Row(
                rs.getString("id"),
                ProposalKind.valueOf(rs.getString("kind")),
                rs.getInt("term"),
                rs.getInt("session"),
                rs.getBoolean("in_session"),
                rs.getString("number"),
                rs.getString("subject"),
                rs.getString("category"),
                ProposalState.valueOf(rs.getString("state")),
                rs.getString("lead_proposer"),
                rs.getString("lead_name"),
                rs.getInt("co_signers"),
                ProposalRows.instant(rs, "received_at"),
                ProposalRows.instant(rs, "docketed_at"),
                rs.getBoolean("sample"),
                rs.getInt("version"));
        return new Line(row, rs.getString("sort_value"));
    }

    private record Line(Row row, String sortValue) {}

    @Override
    public List<Proposal> ofProposer(String tenant, String person) {
        List<String> ids = jdbc.sql(
                        """
                select p.id from proposal p
                join proposal_signer s on s.tenant_id = p.tenant_id and s.proposal_id = p.id
                where p.tenant_id = :tenant and s.person = :person
                order by p.received_at desc, p.id""")
                .param("tenant", tenant)
                .param("person", person)
                .query(String.class)
                .list();
        return rows.read(tenant, ids);
    }
}
