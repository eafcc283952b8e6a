package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of the pages as plain tables with the one index of their order: the least a page can cost. */
record BareLists(Connection connection) {

    static final String WORKLIST =
            "select * from bench_worklist where tenant_id = ? and grp = 'CONGRESS_SECRETARIAT' order by due, task_id limit 31";
    static final String REGISTER =
            "select * from bench_register where tenant_id = ? order by received_at desc, id desc limit 31";

    void make() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_register, bench_worklist");
            statement.execute(
                    """
                    create table bench_register as
                    select p.tenant_id, p.received_at, p.id, p.number, p.subject, p.kind, p.state, p.category, p.sample,
                        s.name as proposer, o.short_name as lead_name, d.due, d.kind as deadline_kind, d.warn_from, d.red_from, d.provisional
                    from proposal p
                    join proposal_signer s on s.tenant_id = p.tenant_id and s.proposal_id = p.id and s.lead
                    left join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
                    left join organ o on o.tenant_id = p.tenant_id and o.code = h.lead_organ
                    left join lateral (select * from deadline x where x.tenant_id = p.tenant_id and x.subject_id = p.id
                        and x.status = 'OPEN' order by x.overdue_from limit 1) d on true""");
            statement.execute("create index on bench_register (tenant_id, received_at, id)");
            statement.execute(
                    """
                    create table bench_worklist as
                    select r.*, w.groups[1] as grp, w.task_id, w.element_id, w.created_at, w.assignee
                    from work_item w join bench_register r on r.tenant_id = w.tenant_id and r.id = w.subject_id
                    where w.state = 'OPEN'""");
            statement.execute("create index on bench_worklist (tenant_id, grp, due, task_id)");
            statement.execute("vacuum analyze bench_register");
            statement.execute("vacuum analyze bench_worklist");
        }
    }
}
