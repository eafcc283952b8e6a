package org.huiyin.settings.web;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.calendar.ParameterRow;
import org.huiyin.calendar.ParameterScope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** For whom a version is, in words; for templates as {@code @settingsPlaces}. */
@Component("settingsPlaces")
class SettingsPlaces {

    private final MessageSource messages;

    SettingsPlaces(MessageSource messages) {
        this.messages = messages;
    }

    /** 建议 · 第6届第7次会议; empty when it is for all. */
    public String of(ParameterRow row) {
        ParameterScope scope = row.scope();
        List<String> parts = new ArrayList<>();
        if (scope.kind() != null) {
            parts.add(say("settings.kind." + scope.kind()));
        }
        if (scope.term() != null) {
            parts.add(session(scope.session() == null ? "" + scope.term() : scope.term() + "-" + scope.session()));
        }
        return String.join(" · ", parts);
    }

    /** @param place 6 or 6-7 */
    public String session(String place) {
        String[] parts = place.split("-");
        return parts.length == 1
                ? say("settings.session.term", parts[0])
                : say("settings.session.one", parts[0], parts[1]);
    }

    /** A field of the form as it came in, to be sent along with the confirmation. */
    public String field(ParameterForm form, String name) {
        return switch (name) {
            case "kind" -> form.kind();
            case "session" -> form.session();
            case "rule" -> form.rule();
            case "amount" -> form.amount();
            case "value" -> form.value();
            case "basis" -> form.basis();
            case "validFrom" -> form.validFrom();
            case "running" -> form.running();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
