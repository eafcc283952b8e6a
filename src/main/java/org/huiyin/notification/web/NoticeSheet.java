package org.huiyin.notification.web;

import java.util.Map;
import org.huiyin.notification.Notice;
import org.huiyin.notification.NoticeWords;
import org.huiyin.notification.Notices;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 消息 as a sheet; nothing is marked as read by it. */
@Component
class NoticeSheet implements SheetSource {

    private final Notices notices;
    private final NoticeWords words;

    NoticeSheet(Notices notices, NoticeWords words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        boolean all = "true".equals(chosen.get("all"));
        PagedRows<Notice> rows = new PagedRows<>(before -> {
            Notices.Page page = notices.page(actor, !all, before == null ? null : Long.valueOf(before));
            return new PagedRows.Page<>(
                    page.notices(), page.older() == null ? null : page.older().toString());
        });
        return Sheet.of("notice.title", "", rows)
                .word("notice.column.kind", 10, notice -> "notice.kind." + notice.kind())
                .text("notice.column.text", 48, notice -> words.text(notice, LocaleContextHolder.getLocale()))
                .text("notice.column.title", 48, Notice::title)
                .moment("notice.column.at", Notice::createdAt)
                .moment("notice.column.read", Notice::readAt);
    }
}
