package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;

/**
 * Which proposals a post may see in the register, narrowed by the filter; the same rule as for a single proposal.
 *
 * @param kinds of which kinds
 * @param organs each must have a part in it
 * @param signer must have signed it, or null
 */
record RegisterScope(List<String> kinds, List<String> organs, String signer) {

    static RegisterScope of(Actor actor, RegisterFilter filter) {
        List<String> kinds = new ArrayList<>(visible(actor));
        if (filter.kind() != null) {
            kinds.retainAll(List.of(filter.kind().name()));
        }
        Set<String> organs = new LinkedHashSet<>();
        if (filter.organ() != null && !filter.organ().isBlank()) {
            organs.add(filter.organ());
        }
        boolean proposer = false;
        switch (actor.role()) {
            case DEPUTY, MEMBER -> proposer = true;
            case DEPARTMENT_LIAISON,
                    DEPARTMENT_HANDLER,
                    DEPARTMENT_DEPUTY_LEADER,
                    DEPARTMENT_LEADER,
                    SUBDISTRICT_STAFF,
                    SUBDISTRICT_LEADER -> organs.add(actor.organ());
            default -> {}
        }
        return new RegisterScope(kinds, List.copyOf(organs), proposer ? actor.person() : null);
    }

    /** What of it the search's postings know. */
    List<String> names(RegisterFilter filter) {
        List<String> names = new ArrayList<>();
        if (kinds.size() == 1) {
            names.add(SealSegments.kind(kinds.get(0)));
        }
        if (RegisterFilter.given(filter.category())) {
            names.add(SealSegments.category(filter.category()));
        }
        if (signer != null) {
            names.add(SealSegments.signer(signer));
        }
        return names;
    }

    /** The same of numbered proposals n. */
    Conditions ofNumbers(RegisterFilter filter) {
        Conditions conditions = new Conditions();
        if (kinds.size() == 1) {
            conditions.and("n.kind = ?", kinds.get(0));
        }
        // without either the index of the numbers alone is read
        return RegisterFilter.given(filter.category())
                ? conditions.and("n.category = ?", filter.category())
                : conditions;
    }

    RegisterScope without(String organ) {
        return new RegisterScope(
                kinds, organs.stream().filter(o -> !o.equals(organ)).toList(), signer);
    }

    private static List<String> visible(Actor actor) {
        return switch (actor.role()) {
            case CONGRESS_SECRETARIAT -> List.of(ProposalKind.DEPUTY_SUGGESTION.name());
            case CPPCC_SECRETARIAT -> List.of(ProposalKind.MEMBER_PROPOSAL.name());
            case ESTABLISHMENT_OFFICE, SUBDISTRICT_CONGRESS_OFFICE, COMMAND_CENTRE, ADMINISTRATOR -> List.of();
            default -> Arrays.stream(ProposalKind.values()).map(Enum::name).toList();
        };
    }
}
