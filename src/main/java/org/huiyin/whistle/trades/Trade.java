package org.huiyin.whistle.trades;

import java.util.Arrays;
import java.util.Optional;

/** 行业: by which findings are gathered (精细化行业监管). */
public enum Trade {
    /** 物业 */
    PROPERTY,
    /** 环卫 */
    SANITATION,
    /** 工地 */
    SITE,
    /** 养老 */
    ELDERLY_CARE,
    OTHER;

    public static Optional<Trade> of(String name) {
        return Arrays.stream(values())
                .filter(trade -> trade.name().equals(name))
                .findFirst();
    }
}
