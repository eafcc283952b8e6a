package org.huiyin.identity.web;

import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Substitution;
import org.huiyin.identity.IdentityAct;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** For templates: whose post it is, and whether the way to substitutions is shown. */
@Component("substitutionWords")
public class SubstitutionWords {

    private final Directory directory;

    SubstitutionWords(Directory directory) {
        this.directory = directory;
    }

    /** Whose post it is. */
    public String holder(Substitution substitution) {
        var post = substitution.post();
        return directory
                .person(post.tenant(), post.person())
                .map(Directory.Person::name)
                .orElse(post.person());
    }

    public boolean mayName(Actor actor) {
        return actor.may(IdentityAct.NAME_SUBSTITUTE);
    }
}
