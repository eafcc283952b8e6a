package org.huiyin.handling.lists;

import java.util.List;

/**
 * Where the numbers are that hold a word.
 *
 * @param beginnings all numbers that begin so hold it
 * @param digits a word that may stand among the digits at the end of any number, or null
 * @param filters of which proposals n
 */
record Numbered(List<String> beginnings, String digits, Conditions filters) {

    /** Above all that a number goes on with. */
    private static final String END = "\uFFFF";

    boolean isEmpty() {
        return beginnings.isEmpty() && digits == null;
    }

    /** The numbered proposals n. */
    Conditions conditions() {
        Conditions conditions = new Conditions().and("n.number is not null").and(filters);
        if (digits != null) {
            return conditions.and("strpos(n.number, ?) > 0", digits);
        }
        String ranges = String.join(
                " or ", beginnings.stream().map(b -> "n.number between ? and ?").toList());
        return conditions.and(
                "(" + ranges + ")",
                beginnings.stream().flatMap(b -> List.of(b, b + END).stream()).toArray());
    }
}
