package org.huiyin.proposal;

import java.util.Arrays;
import java.util.Optional;

/** The eight categories every district files by (统一类别). */
public enum ProposalCategory {
    URBAN("城建"),
    ECONOMY("经济"),
    EDUCATION_HEALTH("教科文卫"),
    SOCIAL_SECURITY("社会保障"),
    AGRICULTURE("农业农村"),
    ECOLOGY("生态"),
    POLITICS_LAW("政法"),
    OTHER("其他");

    private final String inNumbers;

    ProposalCategory(String inNumbers) {
        this.inNumbers = inNumbers;
    }

    /** The word as it stands in official numbers; part of the number, not of a page's language. */
    public String inNumbers() {
        return inNumbers;
    }

    public static Optional<ProposalCategory> of(String code) {
        return Arrays.stream(values()).filter(c -> c.name().equals(code)).findFirst();
    }
}
