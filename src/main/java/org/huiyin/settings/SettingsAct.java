package org.huiyin.settings;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** Who reads the settings and who changes what. */
public enum SettingsAct implements Act {
    SEE_SETTINGS(
            Role.SUPERVISION_OFFICE,
            Role.CONGRESS_SECRETARIAT,
            Role.CPPCC_SECRETARIAT,
            Role.ASSESSMENT_OFFICE,
            Role.AUDITOR,
            Role.ADMINISTRATOR),
    SET_PARAMETER(Role.SUPERVISION_OFFICE),
    CHANGE_LOCAL_DAYS(Role.SUPERVISION_OFFICE),
    /** Only look what a notice would change in the own district. */
    TRY_NOTICE(Role.SUPERVISION_OFFICE, Role.ADMINISTRATOR),
    /** One notice for the whole country, so for every district of the installation. */
    IMPORT_NOTICE(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    SettingsAct(Role first, Role... more) {
        this.roles = Set.copyOf(EnumSet.of(first, more));
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
