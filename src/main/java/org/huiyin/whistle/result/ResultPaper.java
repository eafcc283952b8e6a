package org.huiyin.whistle.result;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huiyin.documents.WordFile;
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

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final WhistleParts parts;
    private final Directory directory;
    private final MessageSource messages;

    ResultPaper(WhistleParts parts, Directory directory, MessageSource messages) {
        this.parts = parts;
        this.directory = directory;
        this.messages = messages;
    }

    byte[] of(Whistle w) {
        WordFile file = new WordFile()
                .title(words("whistle.paper.title"))
                .line(words("whistle.paper.number", w.number()))
                .line(words("whistle.paper.subdistrict", organ(w.tenant(), w.subdistrict())))
                .line(words("whistle.paper.kind", words("WhistleKind." + w.kind())))
                .line(words("whistle.paper.matter", w.title()))
                .line(words(
                        "whistle.paper.place",
                        w.matter().place() == null ? "—" : w.matter().place()))
                .line(words("whistle.paper.times", moment(w.blownAt()), moment(w.closedAt())));
        for (WhistlePart part : parts.of(w.tenant(), w.id())) {
            if (part.state() == PartState.VERIFIED) {
                file.line(words(
                                "whistle.paper.part",
                                organ(w.tenant(), part.organ()),
                                moment(part.reportedInAt()),
                                place(part)))
                        .line(words("whistle.paper.done", part.resolution(), moment(part.verifiedAt())));
            }
        }
        return file.bytes();
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
