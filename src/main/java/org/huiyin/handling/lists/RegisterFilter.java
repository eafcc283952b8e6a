package org.huiyin.handling.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.RaisedLevel;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * What the register shows; every part may be null. The page's address carries all of it.
 *
 * @param q words looked for in number, subject, proposer's name and text
 * @param organ code of a department that has a part in it
 * @param mark 重点督办 or 挂号督办 that stands
 * @param level of the highest open ladder of escalation
 */
public record RegisterFilter(
        String q,
        ProposalKind kind,
        ProposalState state,
        String category,
        String organ,
        Lamp lamp,
        Sort sort,
        KeyMark mark,
        RaisedLevel level) {

    /** Sort orders of the register. */
    public enum Sort {
        RECEIVED,
        DUE,
        NUMBER
    }

    public Sort order() {
        return sort == null ? Sort.RECEIVED : sort;
    }

    /** The chosen filters by their parameter name. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "q", q);
        put(chosen, "kind", kind);
        put(chosen, "state", state);
        put(chosen, "category", category);
        put(chosen, "organ", organ);
        put(chosen, "lamp", lamp);
        put(chosen, "mark", mark);
        put(chosen, "level", level);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, Object value) {
        if (value != null && given(value.toString())) {
            chosen.put(name, value.toString());
        }
    }

    static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
