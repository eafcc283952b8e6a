package org.huiyin.handling;

import java.util.List;
import org.huiyin.shared.Problem;

/** Checks of words that people type. */
public final class Texts {

    private Texts() {}

    public static void required(List<Problem> problems, String field, String text, int max) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.at(field, "error.text.missing"));
        } else {
            atMost(problems, field, text, max);
        }
    }

    public static void atMost(List<Problem> problems, String field, String text, int max) {
        if (text != null && text.length() > max) {
            problems.add(Problem.at(field, "error.text.long", String.valueOf(max), String.valueOf(text.length())));
        }
    }
}
