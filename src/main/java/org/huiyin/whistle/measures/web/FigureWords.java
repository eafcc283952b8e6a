package org.huiyin.whistle.measures.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.identity.Directory;
import org.huiyin.whistle.measures.CaseQuestion;
import org.huiyin.whistle.measures.FigureCase;
import org.huiyin.whistle.measures.Ratio;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures in words; in templates {@code @figureWords}. */
@Component("figureWords")
class FigureWords {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final MessageSource messages;
    private final Directory directory;
    private final ChineseDates dates;

    FigureWords(MessageSource messages, Directory directory, ChineseDates dates) {
        this.messages = messages;
        this.directory = directory;
        this.dates = dates;
    }

    /** 不到 1 分钟, 35 分钟, 5 小时 20 分钟, 3 天 4 小时; a dash for null. */
    public String span(Long minutes) {
        if (minutes == null) {
            return "–";
        }
        if (minutes == 0) {
            return say("whistle.figure.seconds");
        }
        if (minutes < HOUR) {
            return say("whistle.figure.minutes", minutes);
        }
        return minutes < DAY
                ? say("whistle.figure.hours", minutes / HOUR, minutes % HOUR)
                : say("whistle.figure.days", minutes / DAY, minutes % DAY / HOUR);
    }

    /** 1.5, but 14 and not 14.0. */
    public String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** A dash when there is nothing to be measured. */
    public String percent(Ratio ratio) {
        return ratio.percent() == null ? "–" : ratio.percent().toPlainString() + "%";
    }

    /** The short name, or the code itself; null without a code. */
    public String organ(String tenant, String code) {
        return code == null ? null : name(tenant, code);
    }

    private String name(String tenant, String code) {
        return directory.shortName(tenant, code);
    }

    /** Message key of where the case stands: the department's part, or the whole whistle. */
    public static String state(FigureCase row) {
        return row.partState() == null ? "WhistleState." + row.state() : "PartState." + row.partState();
    }

    /** 响应率 · 计入的 · 住建局 · 2026年1月1日 – 2026年3月31日 */
    public String heading(String tenant, CaseQuestion asked) {
        return Stream.of(
                        say("whistle.figure." + asked.figure()),
                        say("whistle.figure.share." + asked.share()),
                        organ(tenant, asked.organ()),
                        organ(tenant, asked.subdistrict()),
                        asked.span().kind() == null
                                ? null
                                : say("WhistleKind." + asked.span().kind()),
                        dates.formal(asked.span().from()) + " – "
                                + dates.formal(asked.span().until()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
