package org.huiyin.identity.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Role;

/** The accounts' table. User names are unique over all districts, since signing in names no district. */
public interface Accounts {

    Optional<Account> find(String username);

    boolean isEmpty();

    /** Waits until no other node writes accounts; none does until this transaction ends. */
    void lock();

    /** Accounts of a district (of all with tenant {@code *}) by user name, after the cursor. */
    List<AccountRow> list(String tenant, Filter filter, String after, int limit);

    /** How many match, counted up to the limit. */
    int count(String tenant, Filter filter, int limit);

    void createForInstallation(String username, String passwordHash, Instant now);

    void setPassword(String tenant, String username, String passwordHash, boolean mustChange);

    void setLocked(String tenant, String username, boolean locked);

    /** Counts a failure; the fifth in a row locks until the instant given. @return the account when this one locked it */
    Optional<Account> failed(String username, Instant now, Instant lockUntil);

    void succeeded(String username);

    /** Ends every session of the account, with the commit of what made it necessary. */
    void endSessions(String username);

    /** @param today posts in force on this day are looked at */
    record Filter(String text, String organ, Role role, LocalDate today) {}

    /** @param personName null for an administrator of the installation */
    record AccountRow(Account account, String personName, boolean personSample) {}
}
