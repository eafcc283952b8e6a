package org.huiyin.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.account.Account;
import org.huiyin.identity.account.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {

    private static final String COLUMNS =
            "a.username, a.tenant_id, a.person, a.password_hash, a.must_change, a.sample, a.locked_until, a.locked";

    private static final String MATCHING =
            """
            from account a
            left join person p on p.tenant_id = a.tenant_id and p.code = a.person
            where (:tenant = '*' or a.tenant_id = :tenant)
              and (:text::text is null or a.username ilike :text or p.name ilike :text)
              and (:organ::text is null and :role::text is null or exists (
                    select 1 from post o
                    where o.tenant_id = a.tenant_id and o.person = a.person
                      and (:organ::text is null or o.organ = :organ)
                      and (:role::text is null or o.role = :role)
                      and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)))
            """;

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(String username) {
        return jdbc.sql("select " + COLUMNS + " from account a where a.username = :username")
                .param("username", username)
                .query((rs, n) -> account(rs))
                .optional();
    }

    @Override
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void lock() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    @Override
    public List<AccountRow> list(String tenant, Filter filter, String after, int limit) {
        return matching(
                        "select " + COLUMNS + ", p.name as person_name, p.sample as person_sample " + MATCHING
                                + " and a.username > :after order by a.username limit :limit",
                        tenant,
                        filter)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query((rs, n) ->
                        new AccountRow(account(rs), rs.getString("person_name"), rs.getBoolean("person_sample")))
                .list();
    }

    @Override
    public int count(String tenant, Filter filter, int limit) {
        return matching("select count(*) from (select 1 " + MATCHING + " limit :limit) matching", tenant, filter)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, String tenant, Filter filter) {
        return jdbc.sql(sql)
                .param("tenant", tenant)
                .param("text", filter.text() == null ? null : "%" + escaped(filter.text()) + "%")
                .param("organ", filter.organ())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("today", filter.today());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Override
    public void createForInstallation(String username, String passwordHash, Instant now) {
        jdbc.sql(
                        """
                        insert into account (tenant_id, username, password_hash, must_change, sample, created_at)
                        values ('*', :username, :hash, true, false, :now)
                        on conflict (username) do nothing
                        """)
                .param("username", username)
                .param("hash", passwordHash)
                .param("now", utc(now))
                .update();
    }

    @Override
    public void setPassword(String tenant, String username, String passwordHash, boolean mustChange) {
        jdbc.sql(
                        """
                        update account set password_hash = :hash, must_change = :mustChange,
                               failed_attempts = 0, locked_until = null
                        where tenant_id = :tenant and username = :username
                        """)
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .param("tenant", tenant)
                .param("username", username)
                .update();
    }

    @Override
    public void setLocked(String tenant, String username, boolean locked) {
        jdbc.sql(
                        """
                        update account set locked = :locked, failed_attempts = 0, locked_until = null
                        where tenant_id = :tenant and username = :username
                        """)
                .param("locked", locked)
                .param("tenant", tenant)
                .param("username", username)
                .update();
    }

    @Override
    public Optional<Account> failed(String username, Instant now, Instant lockUntil) {
        return jdbc.sql(
                        """
                        update account a
                        set failed_attempts = case when a.locked_until <= :now then 1 else a.failed_attempts + 1 end,
                            locked_until = case when a.locked_until <= :now then null
                                                when a.failed_attempts + 1 >= 5 then :lockUntil end
                        where a.username = :username and (a.locked_until is null or a.locked_until <= :now)
                        returning
                        """
                                + COLUMNS)
                .param("username", username)
                .param("now", utc(now))
                .param("lockUntil", utc(lockUntil))
                .query((rs, n) -> account(rs))
                .optional()
                .filter(account -> account.lockedUntil() != null);
    }

    @Override
    public void succeeded(String username) {
        jdbc.sql(
                        """
                        update account set failed_attempts = 0, locked_until = null
                        where username = :username and (failed_attempts > 0 or locked_until is not null)
                        """)
                .param("username", username)
                .update();
    }

    @Override
    public void endSessions(String username) {
        jdbc.sql("delete from spring_session where principal_name = :username")
                .param("username", username)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet rs) throws SQLException {
        OffsetDateTime until = rs.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                rs.getString("username"),
                rs.getString("tenant_id"),
                rs.getString("person"),
                rs.getString("password_hash"),
                rs.getBoolean("must_change"),
                rs.getBoolean("sample"),
                until == null ? null : until.toInstant(),
                rs.getBoolean("locked"));
    }
}
