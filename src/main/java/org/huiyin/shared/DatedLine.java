package org.huiyin.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a day, as people write it: 3月20日 完成摸底, 2026年3月20日前完成摸底, 2026-03-20 完成摸底.
 *
 * @param day null when there is none; the text is then the whole line
 * @param text null when nothing follows the day
 */
public record DatedLine(LocalDate day, String text) {

    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})[年./-]|(?=\\d{1,2}月))(\\d{1,2})[月./-](\\d{1,2})日?(?:前(?!期))?[\\s，,、：:]*(.*)");

    /** @param today a day without a year is the next such day from here */
    public static List<DatedLine> of(String lines, LocalDate today) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> read(line, today))
                .toList();
    }

    /** The same as it is typed. */
    public static String write(LocalDate day, String text) {
        String words = text == null ? "" : text;
        return day == null
                ? words
                : "%d年%d月%d日 %s"
                        .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), words)
                        .strip();
    }

    private static DatedLine read(String line, LocalDate today) {
        Matcher found = DAY.matcher(line);
        LocalDate day = found.matches() ? day(found, today) : null;
        return day == null
                ? new DatedLine(null, line)
                : new DatedLine(day, found.group(4).isEmpty() ? null : found.group(4));
    }

    private static LocalDate day(Matcher found, LocalDate today) {
        try {
            int month = Integer.parseInt(found.group(2));
            int day = Integer.parseInt(found.group(3));
            if (found.group(1) != null) {
                return LocalDate.of(Integer.parseInt(found.group(1)), month, day);
            }
            LocalDate next = LocalDate.of(today.getYear(), month, day);
            return next.isBefore(today) ? next.plusYears(1) : next;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
