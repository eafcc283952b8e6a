package org.huiyin.identity.web;

import java.util.Map;
import org.huiyin.identity.bodies.Bodies;
import org.huiyin.identity.bodies.BodyDesk;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 集体提出单位 as a sheet. */
@Component
class BodySheet implements SheetSource {

    private final BodyDesk desk;
    private final MessageSource messages;

    BodySheet(BodyDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        return Sheet.of("bodies.title", "", desk.list(actor).iterator())
                .text("bodies.kind", 16, this::kind)
                .text("bodies.name", 40, row -> row.body().name())
                .day("bodies.from", row -> row.body().from())
                .day("bodies.to", row -> row.body().to())
                .text("bodies.basis", 40, Bodies.Row::basis);
    }

    private String kind(Bodies.Row row) {
        String key = "BodyKind." + row.body().kind();
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
