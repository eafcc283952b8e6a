package org.huiyin.supervision.items.web;

import java.time.LocalDate;
import org.huiyin.shared.ChinaTime;
import org.huiyin.supervision.CoordinationMeeting;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Begins a list with the minutes of a meeting: its words, and as first item what was agreed, by whom and until when. */
@Component
class ListFromMinutes {

    private final CoordinationMeetings meetings;
    private final Ladders ladders;
    private final MessageSource messages;

    ListFromMinutes(CoordinationMeetings meetings, Ladders ladders, MessageSource messages) {
        this.meetings = meetings;
        this.ladders = ladders;
        this.messages = messages;
    }

    void fill(String tenant, ItemListForm form, LocalDate today) {
        if (form.source() == ItemSource.MEETING) {
            meetings.find(tenant, form.keep("sourceId"))
                    .filter(meeting -> meeting.minutes() != null)
                    .ifPresent(meeting -> fill(form, meeting, today));
        }
    }

    private void fill(ItemListForm form, CoordinationMeeting meeting, LocalDate today) {
        String about = ladders.find(meeting.tenant(), meeting.ladderId()).orElseThrow().title();
        LocalDate held = ChinaTime.dateOf(meeting.meetsAt());
        form.values().set("title", about.substring(0, Math.min(about.length(), ItemListForm.TITLE)));
        form.values().set("heldOn", (held.isAfter(today) ? today : held).toString());
        form.values().set("minutes", meeting.minutes());
        form.values().set("matter-1", about);
        form.values().set("organ-1", meeting.leadOrgan());
        if (!meeting.agreedDue().isBefore(today)) {
            form.values().set("nodes-1", allDoneBy(meeting.agreedDue()));
        }
    }

    /** As a node is typed. */
    private String allDoneBy(LocalDate day) {
        Object[] date = {
            String.valueOf(day.getYear()), String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth())
        };
        return messages.getMessage("items.nodes.last", date, LocaleContextHolder.getLocale());
    }
}
