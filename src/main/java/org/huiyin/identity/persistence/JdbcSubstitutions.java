package org.huiyin.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.substitution.NameSubstitute;
import org.huiyin.identity.substitution.Substitutions;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubstitutions implements Substitutions {

    private static final int LONGEST_LIST = 300;

    private static final String SELECT =
            """
            select p.id, p.tenant_id, p.person, p.role, p.organ, o.name as organ_name, p.valid_from, p.valid_to,
                h.name as holder_name, w.name as substitute_name, s.id as substitution, s.substitute,
                s.valid_from as first_day, s.valid_to as last_day, s.reason, s.named_by, s.named_by_name, s.named_at,
                s.revoked_by_name, s.revoked_at
            from substitution s join post p on p.tenant_id = s.tenant_id and p.id = s.post_id
            join organ o on o.tenant_id = p.tenant_id and o.code = p.organ
            join person h on h.tenant_id = p.tenant_id and h.code = p.person
            join person w on w.tenant_id = s.tenant_id and w.code = s.substitute
            where s.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final DirectoryStamp stamp;

    JdbcSubstitutions(JdbcClient jdbc, DirectoryStamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    @Override
    public void add(Actor by, String id, Post post, NameSubstitute.Command command, Instant at) {
        jdbc.sql(
                        """
                        insert into substitution (tenant_id, id, post_id, substitute, valid_from, valid_to, reason, named_by,
                            named_by_name, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(post.tenant(), id, post.id(), command.substitute(), command.from(), command.to())
                .params(command.reason().strip(), by.person(), by.personName(), SqlTime.of(at))
                .update();
        stamp.renew(post.tenant());
    }

    @Override
    public Optional<Row> lock(String tenant, String id) {
        return jdbc.sql(SELECT + " and s.id = :id for update of s")
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    @Override
    public void revoke(Actor by, String tenant, String id, Instant at) {
        jdbc.sql(
                        """
                        update substitution set revoked_by = ?, revoked_by_name = ?, revoked_at = ?
                        where tenant_id = ? and id = ?""")
                .params(by.person(), by.personName(), SqlTime.of(at), tenant, id)
                .update();
        stamp.renew(tenant);
    }

    @Override
    public List<Row> overlapping(String tenant, long post, LocalDate from, LocalDate to) {
        jdbc.sql("select id from post where tenant_id = ? and id = ? for update")
                .params(tenant, post)
                .query(Long.class)
                .single();
        return jdbc.sql(
                        SELECT
                                + " and s.post_id = :post and s.revoked_at is null and s.valid_from <= :to and s.valid_to >= :from")
                .param("tenant", tenant)
                .param("post", post)
                .param("from", from)
                .param("to", to)
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public List<Row> list(String tenant, String organ, String person) {
        return jdbc.sql(
                        SELECT
                                + """
                                 and (cast(:organ as text) is null or p.organ = :organ)
                                and (cast(:person as text) is null
                                    or :person in (p.person, s.substitute, s.named_by))
                                order by s.revoked_at is not null, s.valid_to desc, s.id limit :limit""")
                .param("tenant", tenant)
                .param("organ", organ)
                .param("person", person)
                .param("limit", LONGEST_LIST)
                .query((rs, n) -> row(rs))
                .list();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getString("substitution"),
                DirectoryLoader.post(rs),
                rs.getString("holder_name"),
                rs.getString("substitute"),
                rs.getString("substitute_name"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("reason"),
                rs.getString("named_by"),
                rs.getString("named_by_name"),
                SqlTime.instant(rs, "named_at"),
                rs.getString("revoked_by_name"),
                SqlTime.instant(rs, "revoked_at"));
    }
}
