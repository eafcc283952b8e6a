package org.huiyin.notification;

import java.util.Locale;
import org.huiyin.journal.DomainEvent;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.shared.Door;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a notice in words: what happened as the timeline says it, what is asked as the worklist says it. In templates {@code @noticeWords}. */
@Component("noticeWords")
public class NoticeWords {

    private final JournalWords journal;
    private final MessageSource messages;

    NoticeWords(JournalWords journal, MessageSource messages) {
        this.journal = journal;
        this.messages = messages;
    }

    public String text(Notice notice, Locale locale) {
        if (notice.kind() == Notice.Kind.ASK) {
            String act = messages.getMessage(
                    "asked." + notice.element(), null, messages.getMessage("notice.anAct", null, locale), locale);
            return messages.getMessage("notice.ask", new Object[] {act}, locale);
        }
        return journal.text(row(notice), locale);
    }

    /** As it may leave the house: what kind of thing it is, without the words of any proposal. */
    public String outside(Notice notice, Locale locale) {
        return notice.kind() == Notice.Kind.ASK
                ? text(notice, locale)
                : messages.getMessage("notice.outside." + notice.kind(), null, locale);
    }

    private static Journal.Row row(Notice notice) {
        return new Journal.Row(
                0,
                notice.tenant(),
                notice.about() == null ? "PROPOSAL" : notice.about(),
                notice.subjectId(),
                0,
                notice.event(),
                notice.createdAt(),
                "system",
                "",
                null,
                null,
                null,
                null,
                Door.CLOCK.name(),
                DomainEvent.Visibility.PARTIES,
                notice.data());
    }
}
