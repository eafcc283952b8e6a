package org.huiyin.identity.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.district.DistrictFile;
import org.huiyin.identity.district.DistrictStore;
import org.huiyin.identity.district.ImportReport.Change;
import org.huiyin.identity.district.ImportReport.Kind;
import org.huiyin.identity.district.ImportReport.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDistrictStore implements DistrictStore {

    private final JdbcClient jdbc;
    private final DistrictRows rows;
    private final DistrictWriter writer;

    JdbcDistrictStore(JdbcClient jdbc, DistrictRows rows, DistrictWriter writer) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.writer = writer;
    }

    @Override
    public List<Change> differences(DistrictFile file) {
        String tenant = file.tenant().code();
        Differences found = new Differences();
        found.in(Thing.TENANT, rows.tenant(tenant));
        found.compare(
                tenant,
                file.tenant().name(),
                file.tenant().name(),
                file.tenant().sample());
        found.in(Thing.SESSION, rows.sessions(tenant));
        sessions(file, found);
        found.in(Thing.ORGAN, rows.organs(tenant));
        organs(file, found);
        found.in(Thing.PERSON, rows.people(tenant));
        for (var p : file.people()) {
            found.compare(p.code(), p.name(), p.name(), p.title(), p.phone(), p.address(), p.sample(), p.mail());
        }
        found.in(Thing.POST, rows.posts(tenant));
        for (var p : file.posts()) posts(p, found);
        found.in(Thing.ACCOUNT, rows.accounts(tenant));
        for (var a : file.accounts()) found.compare(a.username(), a.person(), a.person());
        found.in(Thing.BODY, rows.bodies(tenant));
        for (var b : file.bodies()) found.compare(b.kind() + " " + b.name(), b.name());
        return found.changes;
    }

    private static void sessions(DistrictFile file, Differences found) {
        for (var s : file.sessions()) {
            String key = s.body() + " " + s.term() + "-" + s.session();
            found.compare(key, key, s.opens(), s.closes(), s.sample());
        }
    }

    private static void organs(DistrictFile file, Differences found) {
        int ord = 0;
        for (var o : file.organs()) {
            found.compare(
                    o.code(),
                    o.name(),
                    ord++,
                    o.name(),
                    o.shortName(),
                    o.kind().name(),
                    o.handles(),
                    o.letterCode(),
                    o.phone(),
                    String.join("、", o.duties()),
                    o.sample());
        }
    }

    /** A file without an end says nothing about the end. */
    private static void posts(DistrictFile.Post post, Differences found) {
        String key = post.person() + " " + post.role() + "@" + post.organ() + " " + post.from();
        List<Object> row = found.rows.get(key);
        if (row != null && post.to() == null) return;
        found.compare(key, key, post.to());
    }

    @Override
    public List<DistrictFile.Account> takenUsernames(DistrictFile file) {
        if (file.accounts().isEmpty()) return List.of();
        List<String> taken = jdbc.sql(
                        "select username from account where tenant_id <> :tenant and username in (:names)")
                .param("tenant", file.tenant().code())
                .param(
                        "names",
                        file.accounts().stream()
                                .map(DistrictFile.Account::username)
                                .toList())
                .query(String.class)
                .list();
        return file.accounts().stream()
                .filter(a -> taken.contains(a.username()))
                .toList();
    }

    @Override
    public void lock(String tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('district ' || :tenant, 0))")
                .param("tenant", tenant)
                .query((rs, n) -> n)
                .list();
    }

    @Override
    public void write(DistrictFile file) {
        writer.write(file);
    }

    /** Collects what is new or different against the rows of one table. */
    private static final class Differences {

        private final List<Change> changes = new ArrayList<>();
        private Thing thing;
        private Map<String, List<Object>> rows;

        void in(Thing thing, Map<String, List<Object>> rows) {
            this.thing = thing;
            this.rows = rows;
        }

        void compare(String key, String name, Object... values) {
            List<Object> row = rows.get(key);
            if (row == null) changes.add(new Change(Kind.ADDED, thing, key, name));
            else if (!row.equals(Arrays.asList(values))) changes.add(new Change(Kind.CHANGED, thing, key, name));
        }
    }
}
