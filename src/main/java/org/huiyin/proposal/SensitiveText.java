package org.huiyin.proposal;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for personal numbers in what people write. A find is a warning, never a refusal: a hotline's number may well belong there. */
public final class SensitiveText {

    /** What was found. */
    public enum Finding {
        ID_CARD,
        PHONE
    }

    private static final String NOT_IN_DIGITS = "(?<![0-9A-Za-z])%s(?![0-9A-Za-z])";

    private static final Pattern ID_CARD = Pattern.compile(NOT_IN_DIGITS.formatted(
            "[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]"));

    private static final Pattern PHONE = Pattern.compile(NOT_IN_DIGITS.formatted(
            "(?:(?:\\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}|0[1-9][0-9]{1,2}[- ]?[0-9]{7,8})"));

    private SensitiveText() {}

    public static Set<Finding> findIn(ProposalText text) {
        String all = text.subject() + "\n" + text.grounds() + "\n" + String.join("\n", text.recommendations());
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        // full-width digits are digits to the reader
        String narrow = java.text.Normalizer.normalize(all, java.text.Normalizer.Form.NFKC);
        if (ID_CARD.matcher(narrow).find()) {
            found.add(Finding.ID_CARD);
        }
        if (PHONE.matcher(narrow).find()) {
            found.add(Finding.PHONE);
        }
        return found;
    }
}
