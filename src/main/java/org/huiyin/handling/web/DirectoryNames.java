package org.huiyin.handling.web;

import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.identity.Directory.Person;
import org.huiyin.journal.JournalWords;
import org.springframework.stereotype.Component;

/** Names of people and organs for the sentences of a timeline. */
@Component
class DirectoryNames implements JournalWords.Names {

    private final Directory directory;

    DirectoryNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String person(String tenant, String code) {
        return directory.person(tenant, code).map(Person::name).orElse(code);
    }

    @Override
    public String organ(String tenant, String code) {
        return directory.organ(tenant, code).map(Organ::name).orElse(code);
    }
}
