package org.huiyin.shared;

import java.util.List;

/**
 * Who acts, by which post. Part of every act and of every journal row.
 *
 * @param tenant district code
 * @param person person code, unique within the tenant; "system" for clocks and the program
 * @param personName the name as printed; of a substitute with whose post it is: 李四（代张三）
 * @param role the post's role; null for the program itself
 * @param organ code of the organ the post belongs to
 * @param organName the organ's name as printed
 * @param onBehalfOf person code of the one for whom it is done (代录), or null
 * @param door where the act came in
 * @param holder whose post it is when the person stands in for somebody absent (离岗代理), or null
 */
public record Actor(
        String tenant,
        String person,
        String personName,
        Role role,
        String organ,
        String organName,
        String onBehalfOf,
        Door door,
        Holder holder) {

    /** Who holds the post a substitute acts by. */
    public record Holder(String person, String name) {}

    /** By a post of one's own. */
    public Actor(
            String tenant,
            String person,
            String personName,
            Role role,
            String organ,
            String organName,
            String onBehalfOf,
            Door door) {
        this(tenant, person, personName, role, organ, organName, onBehalfOf, door, null);
    }

    /** The program acting by its clock or at start. */
    public static Actor system(String tenant, Door door) {
        return new Actor(tenant, "system", "系统", null, null, null, null, door);
    }

    public Actor forPerson(String code) {
        return new Actor(tenant, person, personName, role, organ, organName, code, door, holder);
    }

    /** The same person in the post of somebody absent. */
    public static Actor substitute(Actor own, Holder absent, Role role, String organ, String organName) {
        String name = own.personName() + "（代" + absent.name() + "）";
        return new Actor(own.tenant(), own.person(), name, role, organ, organName, null, own.door(), absent);
    }

    /** For whom the record says it was done: a proposer whose paper is entered, or the absent holder of the post. */
    public String represented() {
        return onBehalfOf == null && holder != null ? holder.person() : onBehalfOf;
    }

    public boolean isSubstitute() {
        return holder != null;
    }

    /** Whose work it becomes when this actor takes some: it stays with the post. */
    public Holder worker() {
        return holder == null ? new Holder(person, personName) : holder;
    }

    /** Whose work this actor may go on with. */
    public List<String> workers() {
        return holder == null ? List.of(person) : List.of(holder.person(), person);
    }

    /** The same person by another post at the same organ. */
    public Actor by(Role other) {
        return new Actor(tenant, person, personName, other, organ, organName, onBehalfOf, door);
    }

    public boolean may(Act act) {
        return role != null && act.roles().contains(role);
    }

    /** @throws BusinessException FORBIDDEN when the post's role is not in the act's line of the matrix */
    public void require(Act act) {
        if (!may(act)) {
            throw BusinessException.forbidden(
                    "error.forbidden.role", act.name(), String.valueOf(role), Role.list(act.roles()));
        }
    }
}
