package org.huiyin.whistle.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.whistle.WhistleFilter;
import org.huiyin.whistle.WhistleLine;
import org.huiyin.whistle.WhistleRegister;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 哨单清单 as a sheet: same filters, order and columns as the page, and all of its lines. */
@Component
class WhistleSheet implements SheetSource {

    private static final int AT_ONCE = 500;

    private final WhistleRegister register;
    private final WhistlePosts posts;
    private final OrganWords organs;
    private final MessageSource messages;
    private final Clock clock;

    WhistleSheet(WhistleRegister register, WhistlePosts posts, OrganWords organs, MessageSource messages, Clock clock) {
        this.register = register;
        this.posts = posts;
        this.organs = organs;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whistles";
    }

    @Override
    public Sheet<?> sheet(Actor signedIn, Map<String, String> chosen) {
        Actor actor = posts.of(signedIn);
        WhistleFilter filter = WhistleFilter.of(chosen);
        Map<String, String> names = organs.names(actor.tenant());
        var rows = new PagedRows<WhistleLine>(after -> register.page(actor, filter, after, AT_ONCE));
        return Sheet.of("whistle.list", words(filter, names), rows)
                .word("list.lamp", 8, line -> "lamp." + line.lamp(clock.instant()))
                .text("whistle.number", 20, WhistleLine::number)
                .text("whistle.title", 44, WhistleLine::title)
                .word("whistle.kind", 14, line -> "WhistleKind." + line.kind())
                .text("whistle.subdistrict", 14, line -> names.get(line.subdistrict()))
                .text("whistle.place", 28, WhistleLine::place)
                .text("whistle.departments", 30, line -> said(line.organs(), names))
                .word("whistle.progress", 14, line -> "WhistleState." + line.state())
                .moment("whistle.blownAt", WhistleLine::blownAt)
                .day(
                        "whistle.due",
                        line -> line.clock() == null ? null : line.clock().due())
                .word("whistle.late", 8, line -> line.late() ? "whistle.late.yes" : null)
                .moment("whistle.closedAt", WhistleLine::closedAt);
    }

    private String said(List<String> codes, Map<String, String> names) {
        return codes.stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(say("whistle.separator")));
    }

    private String words(WhistleFilter filter, Map<String, String> names) {
        return filter.chosen().entrySet().stream()
                .map(one -> say("whistle." + one.getKey()) + " " + word(one.getKey(), one.getValue(), names))
                .collect(Collectors.joining("  "));
    }

    private String word(String name, String value, Map<String, String> names) {
        return switch (name) {
            case "state" -> say("ALL".equals(value) ? "whistle.state.all" : "WhistleState." + value);
            case "kind" -> say("WhistleKind." + value);
            case "subdistrict" -> names.getOrDefault(value, value);
            default -> say("whistle.late.yes");
        };
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
