package org.huiyin.handling;

import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Person;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/**
 * 领办领导: one of the district's leaders, chosen by person; leaders of other houses, who have no post here, are announced by name and
 * post.
 */
@Component
class LeadingOfficials {

    private static final int LONGEST = 50;

    private final Directory directory;

    LeadingOfficials(Directory directory) {
        this.directory = directory;
    }

    /** @param person code of the district's leader, or null */
    record Official(String person, String name, String post) {}

    List<Person> of(Actor actor) {
        return directory.holders(actor.tenant(), Role.DISTRICT_LEADER, null);
    }

    /** Only one leader of that name is meant by it. */
    Official named(Actor actor, SuperviseProposal.Command command, List<Problem> problems) {
        String code = blankToNull(command.officialPerson());
        List<Person> found = of(actor).stream()
                .filter(leader -> code == null
                        ? leader.name().equals(strip(command.official()))
                        : leader.code().equals(code))
                .toList();
        if (code != null && found.isEmpty()) {
            problems.add(Problem.at("officialPerson", "error.key.official", code));
        }
        Person leader = found.size() == 1 ? found.get(0) : null;
        String name = leader == null ? strip(command.official()) : leader.name();
        String post = strip(command.officialPost());
        if (post == null && leader != null) {
            post = leader.title();
        }
        if (code == null) {
            Texts.required(problems, "official", name, LONGEST);
        }
        Texts.required(problems, "officialPost", post, LONGEST);
        return new Official(leader == null ? null : leader.code(), name, post);
    }

    private static String strip(String text) {
        return text == null ? null : blankToNull(text.strip());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
