package org.huiyin.proposal;

import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.stereotype.Component;

/** The lead proposer of an invitation as the one who hands it in when its clock or its last answer does. */
@Component
class LeadProposers {

    private final Directory directory;

    LeadProposers(Directory directory) {
        this.directory = directory;
    }

    /** @return empty when they hold no post any more by which they could propose */
    Optional<Actor> of(CoSigning c) {
        return directory.posts(c.tenant(), c.lead()).stream()
                .filter(post -> post.role() == c.kind().proposer())
                .findFirst()
                .flatMap(post -> directory
                        .person(c.tenant(), c.lead())
                        .map(person -> new Actor(
                                c.tenant(),
                                c.lead(),
                                person.name(),
                                post.role(),
                                post.organ(),
                                post.organName(),
                                null,
                                Door.CLOCK)));
    }
}
