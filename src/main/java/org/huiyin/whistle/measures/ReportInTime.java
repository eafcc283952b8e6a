package org.huiyin.whistle.measures;

/**
 * How long departments took from being sent to reporting in on site, nights and holidays included.
 *
 * @param medianMinutes half took no longer; null without any
 * @param p90Minutes nine of ten took no longer; null without any
 */
public record ReportInTime(long count, Long medianMinutes, Long p90Minutes) {

    public static final ReportInTime NONE = new ReportInTime(0, null, null);
}
