package org.huiyin.settings;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeclareLocalDay.Days;
import org.huiyin.calendar.ParameterRow;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says parameters as people say them; for templates as {@code @parameterWords}. */
@Component("parameterWords")
public class ParameterWords {

    private final MessageSource messages;
    private final ParameterCatalogue catalogue;

    ParameterWords(MessageSource messages, ParameterCatalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    public String name(String code) {
        return say(LocaleContextHolder.getLocale(), "settings.parameter." + code);
    }

    /** 3 个自然月, 关闭, 每月 25 日 … */
    public String value(Parameter parameter) {
        return value(LocaleContextHolder.getLocale(), parameter);
    }

    /** For what is written down and kept: always Chinese. */
    String recorded(Parameter parameter) {
        return value(Locale.SIMPLIFIED_CHINESE, parameter);
    }

    /** Why deadlines moved, as their history says it. */
    String reason(ParameterRow version) {
        Parameter parameter = version.parameter();
        return say(
                Locale.SIMPLIFIED_CHINESE,
                "settings.reason.parameter",
                say(Locale.SIMPLIFIED_CHINESE, "settings.parameter." + parameter.code()),
                parameter.validFrom().toString(),
                recorded(parameter),
                parameter.basis());
    }

    String reasonOfDays(String code, Days days) {
        return say(
                Locale.SIMPLIFIED_CHINESE,
                code,
                days.from().toString(),
                days.to().toString(),
                days.ground().strip());
    }

    private String say(Locale locale, String code, Object... args) {
        return messages.getMessage(code, args, locale);
    }

    private String value(Locale locale, Parameter parameter) {
        if (parameter.rule() != null) {
            return say(locale, "settings.value." + parameter.rule(), String.valueOf(parameter.amount()));
        }
        ParameterSort sort =
                catalogue.find(parameter.code()).map(ParameterEntry::sort).orElse(ParameterSort.DURATION);
        String plain = parameter.value() == null ? String.valueOf(parameter.amount()) : parameter.value();
        return switch (sort) {
            case COUNT, DAY_OF_MONTH, DAYS_BEFORE -> say(
                    locale, "settings.value." + parameter.code(), plain.replace(",", say(locale, "settings.list")));
            case SWITCH, START_POINT -> say(locale, "settings.value." + parameter.code() + "." + plain);
            case CUTOFF -> plain.equals("OFF")
                    ? say(locale, "settings.value.reply.annual_cutoff.OFF")
                    : day(locale, MonthDay.parse("--" + plain));
            case OFFICE_HOURS -> Arrays.stream(plain.split(","))
                    .map(stretch -> stretch.replace("-", "–"))
                    .collect(Collectors.joining(say(locale, "settings.list")));
            case DURATION -> plain;
        };
    }

    private String day(Locale locale, MonthDay day) {
        return say(
                locale,
                "settings.value.reply.annual_cutoff.day",
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }
}
