package org.huiyin.identity;

import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;

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
}
