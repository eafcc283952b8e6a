package org.huiyin.identity.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.account.Posts;
import org.huiyin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPosts implements Posts {

    private static final String SELECT =
            """
            select p.id, p.tenant_id, p.person, p.role, p.organ, o.name as organ_name, p.valid_from, p.valid_to
            from post p join organ o on o.tenant_id = p.tenant_id and o.code = p.organ
            where p.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final DirectoryStamp stamp;

    JdbcPosts(JdbcClient jdbc, DirectoryStamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    @Override
    public List<Post> all(String tenant, String person) {
        return jdbc.sql(SELECT + " and p.person = :person order by p.valid_from desc, p.id desc")
                .param("tenant", tenant)
                .param("person", person)
                .query((rs, n) -> DirectoryLoader.post(rs))
                .list();
    }

    @Override
    public Optional<Post> find(String tenant, long id) {
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, n) -> DirectoryLoader.post(rs))
                .optional();
    }

    @Override
    public Optional<Long> give(String tenant, String person, Role role, String organ, LocalDate from, LocalDate to) {
        Optional<Long> id = jdbc.sql(
                        """
                        insert into post (tenant_id, person, role, organ, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(tenant, person, role.name(), organ, from, to)
                .query(Long.class)
                .optional();
        id.ifPresent(given -> stamp.renew(tenant));
        return id;
    }

    @Override
    public void end(String tenant, long id, LocalDate to) {
        jdbc.sql("update post set valid_to = :to where tenant_id = :tenant and id = :id")
                .param("to", to)
                .param("tenant", tenant)
                .param("id", id)
                .update();
        stamp.renew(tenant);
    }
}
