package org.huiyin.messaging.inbound;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.CodeNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renders refusals for senders and for the record: always in Chinese. */
@Component
class Reasons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    String of(BusinessException refusal) {
        return kept(refusal.problems().stream()
                .map(problem -> text(problem.code(), problem.args()))
                .collect(Collectors.joining("；")));
    }

    String of(String code, Object... args) {
        return code == null ? null : kept(text(code, args == null ? List.of() : java.util.Arrays.asList(args)));
    }

    private String text(String code, List<Object> args) {
        Object[] words = args.stream().map(this::word).toArray();
        return messages.getMessage(code, words, code + " " + args, Locale.SIMPLIFIED_CHINESE);
    }

    private Object word(Object arg) {
        if (arg instanceof LocalDate day) {
            return DAY.format(day);
        }
        return arg instanceof String text ? CodeNames.in(text, messages, Locale.SIMPLIFIED_CHINESE) : arg;
    }

    private static String kept(String text) {
        return Texts.cut(Texts.printable(text), 2000);
    }
}
