package org.huiyin.identity.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Role;

/** The posts' table; changes reach the directory with the commit. */
public interface Posts {

    /** All posts of a person, past and future ones too. */
    List<Post> all(String tenant, String person);

    Optional<Post> find(String tenant, long id);

    /** @return the new post's id, empty when the person has the same from the same day already */
    Optional<Long> give(String tenant, String person, Role role, String organ, LocalDate from, LocalDate to);

    void end(String tenant, long id, LocalDate to);
}
