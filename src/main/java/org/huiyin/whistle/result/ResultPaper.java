package org.huiyin.whistle.result;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.identity.Directory;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistlePart;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 哨单办理结果 as a paper: what was called for, who came when, and what each department did. Without the quarrel. */
@Component
class ResultPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WhistleParts parts;
    private final Directory directory;
    private final MessageSource messages;

    ResultPaper(WhistleParts parts, Directory directory, MessageSource messages) {
        this.parts = parts;
        this.directory = directory;
        this.messages = messages;
    }

    byte[] of(Whistle w) {
        List<String> lines = new ArrayList<>();
        lines.add(words("whistle.paper.number", w.number()));
        lines.add(words("whistle.paper.subdistrict", organ(w.tenant(), w.subdistrict())));
        lines.add(words("whistle.paper.kind", words("WhistleKind." + w.kind())));
        lines.add(words("whistle.paper.matter", w.title()));
        lines.add(words(
                "whistle.paper.place",
                w.matter().place() == null ? "—" : w.matter().place()));
        lines.add(words("whistle.paper.times", moment(w.blownAt()), moment(w.closedAt())));
        for (WhistlePart part : parts.of(w.tenant(), w.id())) {
            if (part.state() == PartState.VERIFIED) {
                lines.add(words(
                        "whistle.paper.part",
                        organ(w.tenant(), part.organ()),
                        moment(part.reportedInAt()),
                        place(part)));
                lines.add(words("whistle.paper.done", part.resolution(), moment(part.verifiedAt())));
            }
        }
        return WordFile.of(words("whistle.paper.title"), lines);
    }

    private static String place(WhistlePart part) {
        return part.reportPlace() == null ? "—" : part.reportPlace();
    }

    private String organ(String tenant, String code) {
        return directory.organ(tenant, code).map(Directory.Organ::name).orElse(code);
    }

    private static String moment(Instant at) {
        return at == null ? "—" : at.atZone(ChinaTime.ZONE).format(MOMENT);
    }

    private String words(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
