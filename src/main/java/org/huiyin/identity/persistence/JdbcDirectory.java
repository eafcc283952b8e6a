package org.huiyin.identity.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SubstituteRules;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Answers from memory; only the day is asked anew. */
@Component
class JdbcDirectory implements Directory {

    private final DirectoryCache cache;
    private final Clock clock;

    JdbcDirectory(DirectoryCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public List<Tenant> tenants() {
        return cache.tenants();
    }

    @Override
    public Optional<Tenant> tenant(String code) {
        return tenants().stream().filter(tenant -> tenant.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Organ> organ(String tenant, String code) {
        return Optional.ofNullable(cache.of(tenant).organs().get(code));
    }

    @Override
    public List<Organ> organs(String tenant) {
        return List.copyOf(cache.of(tenant).organs().values());
    }

    @Override
    public Optional<Person> person(String tenant, String code) {
        return Optional.ofNullable(cache.of(tenant).people().get(code));
    }

    @Override
    public List<Person> holders(String tenant, Role role, String organ) {
        DistrictDirectory district = cache.of(tenant);
        return inForce(district.posts())
                .filter(post ->
                        post.role() == role && (organ == null || post.organ().equals(organ)))
                .map(post -> district.people().get(post.person()))
                .distinct()
                .toList();
    }

    @Override
    public List<Post> posts(String tenant, String person) {
        return inForce(cache.of(tenant).postsOfPerson().getOrDefault(person, List.of()))
                .toList();
    }

    @Override
    public Optional<Actor> actor(String tenant, String person, String organ, Door door) {
        return first(tenant, person, door, post -> organ == null || post.organ().equals(organ));
    }

    @Override
    public Optional<Actor> proposer(String tenant, String person, Door door) {
        return first(tenant, person, door, post -> post.role() == Role.DEPUTY || post.role() == Role.MEMBER);
    }

    private Optional<Actor> first(String tenant, String person, Door door, Predicate<Post> wanted) {
        return posts(tenant, person).stream().filter(wanted).findFirst().flatMap(post -> person(tenant, person)
                .map(p -> actor(p, post, door)));
    }

    private static Actor actor(Person person, Post post, Door door) {
        return new Actor(
                person.tenant(), person.code(), person.name(), post.role(), post.organ(), post.organName(), null, door);
    }

    @Override
    public List<ProposingBody> bodies(String tenant) {
        LocalDate today = ChinaTime.today(clock);
        return cache.of(tenant).bodies().stream()
                .filter(body -> body.listedOn(today))
                .toList();
    }

    @Override
    public List<CongressSession> sessions(String tenant) {
        return cache.of(tenant).sessions();
    }

    @Override
    public List<Substitution> standsInFor(String tenant, String person) {
        return substitutions(tenant, substitution -> substitution.substitute().equals(person));
    }

    @Override
    public List<Substitution> substitutesOf(String tenant, String person) {
        return substitutions(
                tenant, substitution -> substitution.post().person().equals(person));
    }

    /** In force as long as both are in office there: a substitute who has left the organ stands in no more. */
    private List<Substitution> substitutions(String tenant, Predicate<Substitution> wanted) {
        LocalDate today = ChinaTime.today(clock);
        DistrictDirectory district = cache.of(tenant);
        return district.substitutions().stream()
                .filter(wanted)
                .filter(s -> !s.from().isAfter(today) && !s.to().isBefore(today))
                .filter(s -> inForce(List.of(s.post())).findAny().isPresent())
                .filter(s ->
                        posts(tenant, s.substitute()).stream().anyMatch(own -> SubstituteRules.fits(s.post(), own)))
                .toList();
    }

    private Stream<Post> inForce(List<Post> posts) {
        LocalDate today = ChinaTime.today(clock);
        return posts.stream()
                .filter(post -> !post.from().isAfter(today)
                        && (post.to() == null || !post.to().isBefore(today)));
    }
}
