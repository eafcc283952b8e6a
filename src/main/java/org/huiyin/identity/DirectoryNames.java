package org.huiyin.identity;

import org.huiyin.journal.JournalWords;
import org.springframework.stereotype.Component;

/** Tells timelines the names behind the codes of persons and organs. */
@Component
class DirectoryNames implements JournalWords.Names {

    private final Directory directory;

    DirectoryNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String person(String tenant, String code) {
        return directory.person(tenant, code).map(Directory.Person::name).orElse(code);
    }

    @Override
    public String organ(String tenant, String code) {
        return directory.organ(tenant, code).map(Directory.Organ::name).orElse(code);
    }
}
