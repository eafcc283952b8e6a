package org.huiyin.shared;

/**
 * Who acts, by which post. Part of every act and of every journal row.
 *
 * @param tenant district code
 * @param person person code, unique within the tenant; "system" for clocks and the program
 * @param personName the name as printed
 * @param role the post's role; null for the program itself
 * @param organ code of the organ the post belongs to
 * @param organName the organ's name as printed
 * @param onBehalfOf person code of the one for whom it is done (代录), or null
 * @param door where the act came in
 */
public record Actor(
        String tenant,
        String person,
        String personName,
        Role role,
        String organ,
        String organName,
        String onBehalfOf,
        Door door) {

    /** The program acting by its clock or at start. */
    public static Actor system(String tenant, Door door) {
        return new Actor(tenant, "system", "系统", null, null, null, null, door);
    }

    public Actor forPerson(String code) {
        return new Actor(tenant, person, personName, role, organ, organName, code, door);
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
