package org.huiyin.whistle.triggers;

import org.huiyin.identity.Directory;
import org.springframework.stereotype.Component;

/** FactNames behind codes, for facts that are kept in words. */
@Component
class FactNames {

    private final Directory directory;

    FactNames(Directory directory) {
        this.directory = directory;
    }

    String organ(String tenant, String code) {
        return code == null ? "" : directory.shortName(tenant, code);
    }

    String person(String tenant, String code) {
        return code == null
                ? ""
                : directory.person(tenant, code).map(Directory.Person::name).orElse(code);
    }
}
