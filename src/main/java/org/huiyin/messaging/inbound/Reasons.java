package org.huiyin.messaging.inbound;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.shared.BusinessException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renders refusals for senders and for the record: always in Chinese. */
@Component
class Reasons {

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
        return messages.getMessage(code, args.toArray(), code + " " + args, Locale.SIMPLIFIED_CHINESE);
    }

    private static String kept(String text) {
        return Texts.cut(Texts.printable(text), 2000);
    }
}
