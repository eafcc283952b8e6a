package org.huiyin.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.bodies.AddBody;
import org.huiyin.identity.bodies.Bodies;
import org.huiyin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBodies implements Bodies {

    private static final String SELECT = "select * from proposing_body where tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final DirectoryStamp stamp;

    JdbcBodies(JdbcClient jdbc, DirectoryStamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    @Override
    public List<Row> all(String tenant) {
        return jdbc.sql(SELECT + " order by id").param("tenant", tenant).query((rs, n) -> row(rs)).list().stream()
                .sorted(Comparator.comparing(row -> row.body().kind()))
                .toList();
    }

    @Override
    public Optional<Row> lock(String tenant, long id) {
        return jdbc.sql(SELECT + " and id = :id for update")
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** Of two who add the same one the index lets one through. */
    @Override
    public Optional<Long> add(Actor by, AddBody.Command command, LocalDate from) {
        Optional<Long> id = jdbc.sql(
                        """
                        insert into proposing_body (tenant_id, kind, name, valid_from, basis, added_by_name)
                        select :tenant, :kind, :name, :from, :basis, :by where not exists (
                            select 1 from proposing_body where tenant_id = :tenant and kind = :kind and name = :name
                                and (valid_to is null or valid_to >= :from))
                        on conflict do nothing returning id
                        """)
                .param("tenant", by.tenant())
                .param("kind", command.kind().name())
                .param("name", command.name())
                .param("from", from)
                .param("basis", command.basis())
                .param("by", by.personName())
                .query(Long.class)
                .optional();
        stamp.renew(by.tenant());
        return id;
    }

    @Override
    public void end(Actor by, long id, LocalDate to, String reason) {
        jdbc.sql(
                        """
                        update proposing_body set valid_to = ?, ended_for = ?, ended_by_name = ?
                        where tenant_id = ? and id = ?""")
                .params(to, reason, by.personName(), by.tenant(), id)
                .update();
        stamp.renew(by.tenant());
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                DirectoryLoader.body(rs),
                rs.getString("basis"),
                rs.getString("added_by_name"),
                rs.getString("ended_for"),
                rs.getString("ended_by_name"));
    }
}
