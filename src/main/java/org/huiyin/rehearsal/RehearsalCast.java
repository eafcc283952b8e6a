package org.huiyin.rehearsal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Who acts in a rehearsal: holders of the posts of the district itself. */
@Component
class RehearsalCast {

    private final Directory directory;

    RehearsalCast(Directory directory) {
        this.directory = directory;
    }

    /** The lead proposer and one co-signer where there is another; which ones, the number tells. */
    List<Actor> proposers(String tenant, ProposalKind kind, long number) {
        List<Directory.Person> holders = directory.holders(tenant, kind.proposer(), null);
        int first = (int) (number % holders.size());
        int signers = holders.size() > 1 && number % 3 == 0 ? 2 : 1;
        return java.util.stream.IntStream.range(first, first + signers)
                .mapToObj(i -> actor(tenant, holders.get(i % holders.size()), kind.proposer(), null))
                .toList();
    }

    /** The first holder of the role at the organ; any organ when null. */
    Actor holder(String tenant, Role role, String organ) {
        return directory.holders(tenant, role, organ).stream()
                .findFirst()
                .map(person -> actor(tenant, person, role, organ))
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody in " + tenant + " holds " + role + (organ == null ? "" : " at " + organ)));
    }

    /** The departments that co-handle beside the lead, none to two, taken in turn. */
    List<String> coHandling(String tenant, String lead, long number) {
        List<String> others = directory.handlingDepartments(tenant).stream()
                .map(Directory.Organ::code)
                .filter(code -> !code.equals(lead))
                .toList();
        int from = (int) (number % others.size());
        int count = (int) (number % 3);
        return java.util.stream.IntStream.range(from, from + count)
                .mapToObj(i -> others.get(i % others.size()))
                .toList();
    }

    /** Who can blow: sub-districts and townships with somebody to draft and somebody to release. */
    List<Directory.Organ> subdistricts(String tenant) {
        return directory.handlingDepartments(tenant).stream()
                .filter(Directory.Organ::isSubdistrict)
                .filter(organ -> List.of(Role.SUBDISTRICT_STAFF, Role.SUBDISTRICT_LEADER).stream()
                        .noneMatch(role ->
                                directory.holders(tenant, role, organ.code()).isEmpty()))
                .toList();
    }

    /** One duty to cite, as the directory writes it. */
    List<String> duties(String tenant, String organ) {
        return directory.organ(tenant, organ).orElseThrow().duties().stream()
                .limit(1)
                .map(duty -> organ + ":" + duty)
                .toList();
    }

    String letterCode(String tenant, String organ) {
        return directory.organ(tenant, organ).orElseThrow().letterCode();
    }

    /** The session that had last been opened on the day. */
    CongressSession session(String tenant, ProposalKind kind, LocalDate day) {
        OrganKind body = kind == ProposalKind.DEPUTY_SUGGESTION ? OrganKind.CONGRESS : OrganKind.CPPCC;
        List<CongressSession> sessions = directory.sessions(tenant).stream()
                .filter(session -> session.body() == body)
                .sorted(Comparator.comparing(CongressSession::opens))
                .toList();
        return sessions.stream()
                .filter(session -> !session.opens().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(sessions.get(0));
    }

    private Actor actor(String tenant, Directory.Person person, Role role, String organ) {
        Directory.Post post = directory.posts(tenant, person.code()).stream()
                .filter(p -> p.role() == role && (organ == null || p.organ().equals(organ)))
                .findFirst()
                .orElseThrow();
        return new Actor(tenant, person.code(), person.name(), role, post.organ(), post.organName(), null, Door.SYSTEM);
    }
}
