package org.huiyin.identity.persistence;

import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.identity.Directory.Person;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.Directory.ProposingBody;
import org.huiyin.identity.Directory.Substitution;

/** One district's directory in memory. Holds posts of all times and substitutions that were not revoked; who asks filters by day. */
record DistrictDirectory(
        Map<String, Organ> organs,
        Map<String, Person> people,
        List<Post> posts,
        Map<String, List<Post>> postsOfPerson,
        List<CongressSession> sessions,
        List<Substitution> substitutions,
        List<ProposingBody> bodies) {

    static final DistrictDirectory EMPTY =
            new DistrictDirectory(Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of());
}
