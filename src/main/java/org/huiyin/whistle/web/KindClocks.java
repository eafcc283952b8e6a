package org.huiyin.whistle.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.WhistleKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 各哨型的时限 in one line, as this district has set them: 签收 1 工作小时 · 报到 2 个工作日 … */
@Component
class KindClocks {

    private static final List<String> TOLD = List.of("whistle.sign", "whistle.reportin", "whistle.resolve");

    private final DeadlineCalculator calculator;
    private final MessageSource messages;
    private final Clock clock;

    KindClocks(DeadlineCalculator calculator, MessageSource messages, Clock clock) {
        this.calculator = calculator;
        this.messages = messages;
        this.clock = clock;
    }

    String of(String tenant, WhistleKind kind) {
        return TOLD.stream().map(code -> said(tenant, kind, code)).collect(Collectors.joining(" · "));
    }

    private String said(String tenant, WhistleKind kind, String code) {
        var parameter = calculator.parameter(tenant, kind.scope(), code, ChinaTime.today(clock));
        String amount = String.valueOf(parameter.amount());
        String length = say("whistle.length." + parameter.rule(), amount);
        return say("whistle.kind." + code, length);
    }

    private String say(String key, String value) {
        return messages.getMessage(key, new Object[] {value}, LocaleContextHolder.getLocale());
    }
}
