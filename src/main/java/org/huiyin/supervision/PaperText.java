package org.huiyin.supervision;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** What people write on a ladder's papers: something, and not without end. Every slip of a form is named at once. */
final class PaperText {

    private static final int LONGEST = 2000;

    private final List<Problem> problems = new ArrayList<>();

    /** @return the text without blanks around it */
    static String require(String field, String text) {
        PaperText check = new PaperText();
        check.text(field, text);
        check.done();
        return text.strip();
    }

    PaperText text(String field, String text) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.at(field, "error.supervision." + field));
        } else if (text.length() > LONGEST) {
            problems.add(Problem.at(field, "error.text.long", String.valueOf(LONGEST), String.valueOf(text.length())));
        }
        return this;
    }

    PaperText that(boolean right, String field, String code, Object... args) {
        if (!right) {
            problems.add(Problem.at(field, code, args));
        }
        return this;
    }

    /** @throws BusinessException INVALID with everything that is wrong */
    void done() {
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
