package org.huiyin.identity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;

/** Looks up who is who in a district. Cheap to call: organs, people and posts change rarely. */
public interface Directory {

    List<Tenant> tenants();

    Optional<Tenant> tenant(String code);

    Optional<Organ> organ(String tenant, String code);

    /** All organs of the district in the order of its file. */
    List<Organ> organs(String tenant);

    /** 街道、镇、乡: whoever blows whistles, in the order of the district's file. */
    default List<Organ> subdistricts(String tenant) {
        return organs(tenant).stream().filter(Organ::isSubdistrict).toList();
    }

    /** Whether there is such an organ and it is a sub-district or township. */
    default boolean isSubdistrict(String tenant, String code) {
        return code != null && organ(tenant, code).filter(Organ::isSubdistrict).isPresent();
    }

    /** Organs to which proposals can be assigned (承办单位). */
    default List<Organ> handlingDepartments(String tenant) {
        return organs(tenant).stream().filter(Organ::handles).toList();
    }

    /** What an organ is called in lists; one that is not known by its code. */
    default String shortName(String tenant, String code) {
        return organ(tenant, code).map(Organ::shortName).orElse(code);
    }

    /** Short names of all organs by code, in the order of the district's file. */
    default Map<String, String> shortNames(String tenant) {
        Map<String, String> names = new LinkedHashMap<>();
        organs(tenant).forEach(organ -> names.put(organ.code(), organ.shortName()));
        return names;
    }

    Optional<Person> person(String tenant, String code);

    /** Everybody holding the role in force today; organ null = of any organ. */
    List<Person> holders(String tenant, Role role, String organ);

    /** Posts in force today. */
    List<Post> posts(String tenant, String person);

    /** The actor for a person acting through an organ, when the person holds a post there in force today (first of the role's order). */
    Optional<Actor> actor(String tenant, String person, String organ, Door door);

    /** The person acting as deputy or member, when such a post is in force today. */
    Optional<Actor> proposer(String tenant, String person, Door door);

    /** 离岗代理 in force today by which this person does somebody else's tasks. */
    default List<Substitution> standsInFor(String tenant, String person) {
        return List.of();
    }

    /** The same the other way round: by which others do this person's tasks today. */
    default List<Substitution> substitutesOf(String tenant, String person) {
        return List.of();
    }

    /** The same person in the post of the absent colleague. */
    default Actor standIn(Actor own, Substitution substitution) {
        Post post = substitution.post();
        String absent = person(post.tenant(), post.person()).map(Person::name).orElse(post.person());
        return Actor.substitute(
                own, new Actor.Holder(post.person(), absent), post.role(), post.organ(), post.organName());
    }

    /** 集体提出单位 on the district's list today, by kind and in the order they were listed. */
    default List<ProposingBody> bodies(String tenant) {
        return List.of();
    }

    List<CongressSession> sessions(String tenant);

    record Tenant(String code, String name, boolean sample) {}

    /**
     * @param kind what sort of organ
     * @param handles may be assigned proposals
     * @param duties what it is charged with (三定), as short phrases
     * @param letterCode short form for letter numbers, e.g. 万住建
     */
    record Organ(
            String tenant,
            String code,
            String name,
            String shortName,
            OrganKind kind,
            boolean handles,
            String letterCode,
            String phone,
            List<String> duties,
            boolean sample) {

        public boolean isSubdistrict() {
            return kind == OrganKind.SUBDISTRICT || kind == OrganKind.TOWNSHIP;
        }
    }

    enum OrganKind {
        CONGRESS,
        CPPCC,
        GOVERNMENT,
        BUREAU,
        SUBDISTRICT,
        TOWNSHIP,
        COMMAND_CENTRE
    }

    /** Contact data is for handling departments and secretariats only. */
    record Person(
            String tenant,
            String code,
            String name,
            String title,
            String phone,
            String address,
            boolean sample,
            String mail) {}

    record Post(
            long id,
            String tenant,
            String person,
            Role role,
            String organ,
            String organName,
            LocalDate from,
            LocalDate to) {}

    /**
     * 离岗代理: a colleague does the tasks of a post.
     *
     * @param post whose tasks
     * @param from first day
     * @param to last day
     */
    record Substitution(String id, Post post, String substitute, LocalDate from, LocalDate to) {}

    /**
     * 集体提出单位: a body that may propose under its own name.
     *
     * @param to last day on the list, or null
     */
    record ProposingBody(long id, BodyKind kind, String name, LocalDate from, LocalDate to) {

        public boolean listedOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /**
     * A session of the congress or the CPPCC.
     *
     * @param body CONGRESS or CPPCC
     * @param term 届
     * @param session 次
     * @param opens first day
     * @param closes last day, or null when not known
     */
    record CongressSession(String tenant, OrganKind body, int term, int session, LocalDate opens, LocalDate closes) {}
}
