package org.huiyin.whistle.web;

import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.springframework.stereotype.Component;

/** Names of organs as whistles' pages and sheets write them. */
@Component
class OrganWords {

    private final Directory directory;

    OrganWords(Directory directory) {
        this.directory = directory;
    }

    /** Short names by code, of all organs of the district in the order of its file. */
    Map<String, String> names(String tenant) {
        return directory.shortNames(tenant);
    }

    String name(String tenant, String code) {
        return code == null ? null : directory.shortName(tenant, code);
    }

    /** For calling; empty when none is known. */
    String phone(String tenant, String code) {
        return directory.organ(tenant, code).map(Organ::phone).orElse("");
    }

    /** Who can be called. */
    List<Organ> departments(String tenant) {
        return directory.handlingDepartments(tenant);
    }

    List<Organ> subdistricts(String tenant) {
        return directory.subdistricts(tenant);
    }
}
