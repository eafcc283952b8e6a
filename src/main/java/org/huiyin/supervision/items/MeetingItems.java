package org.huiyin.supervision.items;

import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.supervision.MeetingDesk;
import org.springframework.stereotype.Component;

/** 协调会纪要 as the beginning of an item list. */
@Component
class MeetingItems implements SourceOfItems {

    private final MeetingDesk meetings;

    MeetingItems(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    @Override
    public ItemSource source() {
        return ItemSource.MEETING;
    }

    @Override
    public Given given(Actor actor, String id) {
        MeetingDesk.Shown shown = meetings.one(actor, id);
        return new Given(
                shown.subject(),
                ChinaTime.dateOf(shown.meeting().meetsAt()),
                shown.meeting().minutes(),
                shown.meeting().leadOrgan(),
                shown.meeting().agreedDue(),
                null);
    }
}
