package org.huiyin.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiyin.notification.Notice;
import org.huiyin.notification.NoticeWords;
import org.huiyin.notification.Notices;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 消息 for programs: those of the person and post that call. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices")
class NoticeApi {

    private final Notices notices;
    private final NoticeWords words;

    NoticeApi(Notices notices, NoticeWords words) {
        this.notices = notices;
        this.words = words;
    }

    record Row(
            long id,
            Notice.Kind kind,
            String proposalId,
            String about,
            String title,
            String text,
            String event,
            String element,
            Instant createdAt,
            Instant readAt,
            boolean settled) {}

    record Answer(int unread, List<Row> notices, Long older) {}

    @Operation(summary = "消息: newest first; unread counts up to 100")
    @GetMapping
    Answer list(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) Long before) {
        Notices.Page page = notices.page(actor, !all, before);
        return new Answer(
                notices.unread(actor),
                page.notices().stream().map(notice -> row(notice, locale)).toList(),
                page.older());
    }

    @Operation(summary = "标为已读")
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable long id) {
        notices.read(actor, id);
    }

    @Operation(summary = "全部标为已读, up to the newest one seen")
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Actor actor, @RequestParam long upTo) {
        notices.readAll(actor, upTo);
    }

    private Row row(Notice n, Locale locale) {
        return new Row(
                n.id(),
                n.kind(),
                n.subjectId(),
                n.about(),
                n.title(),
                words.text(n, locale),
                n.event(),
                n.element(),
                n.createdAt(),
                n.readAt(),
                n.settled());
    }
}
