package org.huiyin.whistle.measures;

import java.util.Arrays;
import java.util.List;

/** What is measured of whistles; its definition in words stands under {@code whistle.figure.<NAME>.definition}. */
public enum WhistleFigure {
    /** 吹哨数: whistles blown. */
    BLOWN(Of.WHISTLES),
    /** 被吹哨数: whistles a department was called to, once each. */
    CALLED(Of.CALLS),
    /** 不成立率: not established by the command centre, of those it has judged. */
    NOT_ESTABLISHED(Of.WHISTLES),
    /** 响应率: reported in in time, of those that were to have reported in. */
    RESPONSE(Of.PARTS),
    /** 解决率: verified by the sub-district, of those it has judged. */
    RESOLUTION(Of.PARTS),
    /** 满意率: departments rated satisfied or basically satisfied, of those rated. */
    SATISFACTION(Of.PARTS),
    /** 哨单规范率: whistles rated proper or basically proper by departments, of those rated. */
    PROPRIETY(Of.PARTS),
    /** 退哨率: disputed, of those sent. */
    DISPUTE(Of.PARTS),
    /** 升级率: put on a ladder of escalation, of those sent. */
    ESCALATION(Of.PARTS),
    /** 报到用时（应急哨）. */
    REPORT_IN_EMERGENCY(Of.TIMES),
    /** 报到用时（其他哨）. */
    REPORT_IN_OTHER(Of.TIMES);

    private enum Of {
        WHISTLES,
        CALLS,
        PARTS,
        TIMES
    }

    private final Of of;

    WhistleFigure(Of of) {
        this.of = of;
    }

    /** Rates of departments' parts. */
    public static List<WhistleFigure> rates() {
        return Arrays.stream(values()).filter(figure -> figure.of == Of.PARTS).toList();
    }

    /** Its cases are whole whistles; of all others they are the parts of departments. */
    public boolean isOfWhistles() {
        return of == Of.WHISTLES;
    }
}
