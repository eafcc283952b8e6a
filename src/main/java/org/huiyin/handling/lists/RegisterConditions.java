package org.huiyin.handling.lists;

import java.time.OffsetDateTime;
import org.huiyin.workflow.Deadlines.Lamp;

/** The register's filters as conditions on its rows, e. */
final class RegisterConditions {

    private RegisterConditions() {}

    static Conditions of(String tenant, RegisterScope scope, RegisterFilter filter, OffsetDateTime now) {
        Conditions conditions = new Conditions();
        conditions.and("e.tenant_id = ?", tenant);
        conditions.and(Conditions.any("e.kind", scope.kinds()), scope.kinds().toArray());
        conditions.and(beyondShelf(scope, filter, now));
        if (filter.state() != null) {
            conditions.and("e.state = ?", filter.state().name());
        }
        return conditions;
    }

    /** What a shelf (kind and state) does not tell by itself; other tables are asked row by row, never hashed as a whole. */
    static Conditions beyondShelf(RegisterScope scope, RegisterFilter filter, OffsetDateTime now) {
        Conditions conditions = new Conditions();
        if (RegisterFilter.given(filter.category())) {
            conditions.and("e.category = ?", filter.category());
        }
        if (filter.lamp() != null) {
            lamp(conditions, filter.lamp(), now);
        }
        scope.organs()
                .forEach(organ -> conditions.and(
                        """
                        coalesce((select true from register_organ o where o.tenant_id = e.tenant_id
                            and o.proposal_id = e.proposal_id and o.organ = ?), false)""",
                        organ));
        if (scope.signer() != null) {
            conditions.and(
                    """
                    coalesce((select true from proposal_signer g where g.tenant_id = e.tenant_id
                        and g.proposal_id = e.proposal_id and g.person = ?), false)""",
                    scope.signer());
        }
        return conditions.isEmpty() ? conditions.and("true") : conditions;
    }

    static Conditions lamp(String tenant, Lamp lamp, OffsetDateTime now) {
        Conditions conditions = new Conditions().and("e.tenant_id = ?", tenant);
        if (lamp != null) {
            lamp(conditions, lamp, now);
        }
        return conditions;
    }

    private static void lamp(Conditions conditions, Lamp lamp, OffsetDateTime now) {
        switch (lamp) {
            case OVERDUE -> conditions.and("e.red_from <= ?", now);
            case DUE_SOON -> conditions.and("e.red_from > ? and e.warn_from <= ?", now, now);
            case ON_TRACK -> conditions.and("e.red_from > ? and e.warn_from > ?", now, now);
            case PROVISIONAL -> conditions.and("e.provisional");
            case NONE -> conditions.and("e.due = ?", RowReader.NO_DUE);
        }
    }
}
