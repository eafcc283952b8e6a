package org.huiyin.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.identity.Directory.Person;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.Directory.ProposingBody;
import org.huiyin.identity.Directory.Substitution;
import org.huiyin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one district's directory from its tables. */
@Component
class DirectoryLoader {

    private final JdbcClient jdbc;

    DirectoryLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DistrictDirectory load(String tenant) {
        List<Post> posts = posts(tenant);
        return new DistrictDirectory(
                byCode(organs(tenant), Organ::code),
                byCode(people(tenant), Person::code),
                posts,
                posts.stream().collect(Collectors.groupingBy(Post::person)),
                sessions(tenant),
                substitutions(tenant, posts),
                bodies(tenant));
    }

    private List<Substitution> substitutions(String tenant, List<Post> posts) {
        Map<Long, Post> byId = posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
        return jdbc.sql(
                        """
                        select id, post_id, substitute, valid_from, valid_to from substitution
                        where tenant_id = :tenant and revoked_at is null order by valid_from, id
                        """)
                .param("tenant", tenant)
                .query((rs, n) -> new Substitution(
                        rs.getString("id"),
                        byId.get(rs.getLong("post_id")),
                        rs.getString("substitute"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static <T> Map<String, T> byCode(List<T> list, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(entry -> map.put(code.apply(entry), entry));
        return map;
    }

    private List<Organ> organs(String tenant) {
        return jdbc.sql(
                        """
                        select tenant_id, code, name, short_name, kind, handles, letter_code, phone, duties, sample
                        from organ where tenant_id = :tenant order by ord, code
                        """)
                .param("tenant", tenant)
                .query((rs, n) -> organ(rs))
                .list();
    }

    private static Organ organ(ResultSet rs) throws SQLException {
        return new Organ(
                rs.getString("tenant_id"),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("short_name"),
                OrganKind.valueOf(rs.getString("kind")),
                rs.getBoolean("handles"),
                rs.getString("letter_code"),
                rs.getString("phone"),
                List.of((String[]) rs.getArray("duties").getArray()),
                rs.getBoolean("sample"));
    }

    private List<Person> people(String tenant) {
        return jdbc.sql(
                        """
                        select tenant_id, code, name, title, phone, address, sample, mail
                        from person where tenant_id = :tenant order by code
                        """)
                .param("tenant", tenant)
                .query((rs, n) -> new Person(
                        rs.getString("tenant_id"),
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("title"),
                        rs.getString("phone"),
                        rs.getString("address"),
                        rs.getBoolean("sample"),
                        rs.getString("mail")))
                .list();
    }

    private List<Post> posts(String tenant) {
        return jdbc
                .sql(
                        """
                        select p.id, p.tenant_id, p.person, p.role, p.organ, o.name as organ_name, p.valid_from, p.valid_to
                        from post p join organ o on o.tenant_id = p.tenant_id and o.code = p.organ
                        where p.tenant_id = :tenant
                        order by p.person, p.valid_from, p.id
                        """)
                .param("tenant", tenant)
                .query((rs, n) -> post(rs))
                .list()
                .stream()
                .sorted(Comparator.comparing(Post::role))
                .toList();
    }

    static Post post(ResultSet rs) throws SQLException {
        return new Post(
                rs.getLong("id"),
                rs.getString("tenant_id"),
                rs.getString("person"),
                Role.valueOf(rs.getString("role")),
                rs.getString("organ"),
                rs.getString("organ_name"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }

    private List<ProposingBody> bodies(String tenant) {
        return jdbc
                .sql(
                        """
                        select id, kind, name, valid_from, valid_to
                        from proposing_body where tenant_id = :tenant order by id
                        """)
                .param("tenant", tenant)
                .query((rs, n) -> body(rs))
                .list()
                .stream()
                .sorted(Comparator.comparing(ProposingBody::kind))
                .toList();
    }

    static ProposingBody body(ResultSet rs) throws SQLException {
        return new ProposingBody(
                rs.getLong("id"),
                BodyKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }

    private List<CongressSession> sessions(String tenant) {
        return jdbc.sql(
                        """
                        select tenant_id, body, term, session, opens, closes
                        from congress_session where tenant_id = :tenant order by body, term, session
                        """)
                .param("tenant", tenant)
                .query((rs, n) -> new CongressSession(
                        rs.getString("tenant_id"),
                        OrganKind.valueOf(rs.getString("body")),
                        rs.getInt("term"),
                        rs.getInt("session"),
                        rs.getObject("opens", LocalDate.class),
                        rs.getObject("closes", LocalDate.class)))
                .list();
    }
}
