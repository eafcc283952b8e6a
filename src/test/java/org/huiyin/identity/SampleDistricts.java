package org.huiyin.identity;

import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample districts, which every integration test finds loaded: who acts, by code or by role. */
public final class SampleDistricts {

    public static final String WANBAILIN = "wanbailin";
    public static final String XIAODIAN = "xiaodian";

    /** The common password of all sample accounts. */
    public static final String PASSWORD = "huiyin2026";

    private SampleDistricts() {}

    /** A deputy or member by person code, e.g. zhangsulong. */
    public static Actor proposer(Directory directory, String tenant, String person) {
        return directory.proposer(tenant, person, Door.PAGE).orElseThrow();
    }

    /** The first holder of the role at the organ (any organ when null), acting by that very post. */
    public static Actor holder(Directory directory, String tenant, Role role, String organ) {
        Directory.Person person =
                directory.holders(tenant, role, organ).stream().findFirst().orElseThrow();
        Directory.Post post = directory.posts(tenant, person.code()).stream()
                .filter(p -> p.role() == role && (organ == null || p.organ().equals(organ)))
                .findFirst()
                .orElseThrow();
        return new Actor(tenant, person.code(), person.name(), role, post.organ(), post.organName(), null, Door.PAGE);
    }

    /** Everybody in the samples has an account; one that an administrator locked reaches nobody. */
    public static void withoutAccount(JdbcClient jdbc, String person, Runnable act) {
        lock(jdbc, person, true);
        try {
            act.run();
        } finally {
            lock(jdbc, person, false);
        }
    }

    private static void lock(JdbcClient jdbc, String person, boolean locked) {
        jdbc.sql("update account set locked = ? where tenant_id = ? and person = ?")
                .params(locked, WANBAILIN, person)
                .update();
    }
}
