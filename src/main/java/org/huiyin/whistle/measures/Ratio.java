package org.huiyin.whistle.measures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many. */
public record Ratio(long counted, long base) {

    public static final Ratio NONE = new Ratio(0, 0);

    /** With one decimal, or null when there is nothing to be measured. */
    @JsonProperty
    public BigDecimal percent() {
        return base == 0
                ? null
                : BigDecimal.valueOf(counted * 100).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }
}
