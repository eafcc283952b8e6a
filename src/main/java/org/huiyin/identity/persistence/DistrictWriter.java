package org.huiyin.identity.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.district.DistrictFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Writes what a district's file says; a row that says the same already stays as it is. */
@Component
class DistrictWriter {

    private final JdbcClient jdbc;
    private final DirectoryStamp stamp;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DistrictWriter(JdbcClient jdbc, DirectoryStamp stamp, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.passwords = passwords;
        this.clock = clock;
    }

    void write(DistrictFile file) {
        String tenant = file.tenant().code();
        tenant(file.tenant());
        file.sessions().forEach(session -> session(tenant, session));
        int ord = 0;
        for (DistrictFile.Organ organ : file.organs()) organ(tenant, ord++, organ);
        file.people().forEach(person -> person(tenant, person));
        file.posts().forEach(post -> post(tenant, post));
        accounts(file);
        file.bodies().forEach(body -> body(tenant, body));
        stamp.renew(tenant);
    }

    private void tenant(DistrictFile.Tenant tenant) {
        jdbc.sql(
                        """
                        insert into tenant (code, name, sample, stamp) values (:code, :name, :sample, '')
                        on conflict (code) do update set name = excluded.name, sample = excluded.sample
                        """)
                .param("code", tenant.code())
                .param("name", tenant.name())
                .param("sample", tenant.sample())
                .update();
    }

    private void session(String tenant, DistrictFile.Session session) {
        jdbc.sql(
                        """
                        insert into congress_session (tenant_id, body, term, session, opens, closes, sample)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, body, term, session) do update
                        set opens = excluded.opens, closes = excluded.closes, sample = excluded.sample
                        """)
                .params(
                        tenant,
                        session.body().name(),
                        session.term(),
                        session.session(),
                        session.opens(),
                        session.closes(),
                        session.sample())
                .update();
    }

    private void organ(String tenant, int ord, DistrictFile.Organ organ) {
        jdbc.sql(
                        """
                        insert into organ (tenant_id, code, ord, name, short_name, kind, handles, letter_code, phone,
                                           duties, sample)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, code) do update
                        set ord = excluded.ord, name = excluded.name, short_name = excluded.short_name,
                            kind = excluded.kind, handles = excluded.handles, letter_code = excluded.letter_code,
                            phone = excluded.phone, duties = excluded.duties, sample = excluded.sample
                        """)
                .params(
                        tenant,
                        organ.code(),
                        ord,
                        organ.name(),
                        organ.shortName(),
                        organ.kind().name(),
                        organ.handles(),
                        organ.letterCode(),
                        organ.phone(),
                        organ.duties().toArray(String[]::new),
                        organ.sample())
                .update();
    }

    /** What the secretariat ended the file does not list again. */
    private void body(String tenant, DistrictFile.Body body) {
        jdbc.sql(
                        """
                        insert into proposing_body (tenant_id, kind, name, valid_from)
                        select :tenant, :kind, :name, :from where not exists (
                            select 1 from proposing_body
                            where tenant_id = :tenant and kind = :kind and name = :name)
                        """)
                .param("tenant", tenant)
                .param("kind", body.kind().name())
                .param("name", body.name())
                .param("from", body.from())
                .update();
    }

    private void person(String tenant, DistrictFile.Person person) {
        jdbc.sql(
                        """
                        insert into person (tenant_id, code, name, title, phone, address, sample, mail)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, code) do update
                        set name = excluded.name, title = excluded.title, phone = excluded.phone,
                            address = excluded.address, sample = excluded.sample, mail = excluded.mail
                        """)
                .params(
                        tenant,
                        person.code(),
                        person.name(),
                        person.title(),
                        person.phone(),
                        person.address(),
                        person.sample(),
                        person.mail())
                .update();
    }

    private void post(String tenant, DistrictFile.Post post) {
        jdbc.sql(
                        """
                        insert into post (tenant_id, person, role, organ, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, person, role, organ, valid_from) do update
                        set valid_to = coalesce(excluded.valid_to, post.valid_to)
                        """)
                .params(tenant, post.person(), post.role().name(), post.organ(), post.from(), post.to())
                .update();
    }

    /** Hashes each password once: hashing is slow on purpose, and a file often gives all the same first password. */
    private void accounts(DistrictFile file) {
        String tenant = file.tenant().code();
        List<String> existing = jdbc.sql("select username from account where tenant_id = :tenant")
                .param("tenant", tenant)
                .query(String.class)
                .list();
        Map<String, String> hashes = new HashMap<>();
        for (DistrictFile.Account account : file.accounts()) {
            if (existing.contains(account.username())) move(tenant, account);
            else create(file, account, hashes.computeIfAbsent(account.password(), passwords::encode));
        }
    }

    private void move(String tenant, DistrictFile.Account account) {
        jdbc.sql("update account set person = ? where tenant_id = ? and username = ? and person <> ?")
                .params(account.person(), tenant, account.username(), account.person())
                .update();
    }

    private void create(DistrictFile file, DistrictFile.Account account, String hash) {
        boolean sample = file.tenant().sample();
        jdbc.sql(
                        """
                        insert into account (tenant_id, username, person, password_hash, must_change, sample, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.tenant().code(),
                        account.username(),
                        account.person(),
                        hash,
                        !sample,
                        sample,
                        OffsetDateTime.now(clock))
                .update();
    }
}
