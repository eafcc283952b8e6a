package org.huiyin.whistle.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The figures of whistles blown in a span of days.
 *
 * @param total null for who sees but their own
 * @param medianBlown of all the district's sub-districts, whistles blown in the span
 */
public record WhistleFigures(
        LocalDate from,
        LocalDate until,
        Line total,
        List<Line> departments,
        List<Line> subdistricts,
        double medianBlown) {

    /**
     * One department, one sub-district, or all.
     *
     * @param organ code; null for all
     * @param blown whistles; of a department those it was called by
     * @param perThirtyDays the same as a rate
     * @param remark of a sub-district that blows unusually often or seldom, else null
     * @param notEstablished of whistles, not of departments
     */
    public record Line(
            String organ,
            long blown,
            double perThirtyDays,
            Remark remark,
            Ratio notEstablished,
            Map<WhistleFigure, Ratio> rates,
            ReportInTime emergency,
            ReportInTime other) {

        public Ratio rate(WhistleFigure figure) {
            return rates.getOrDefault(figure, Ratio.NONE);
        }
    }

    /** 吹哨率提示: says something is unusual, hinders nobody. */
    public enum Remark {
        HIGH,
        LOW
    }
}
