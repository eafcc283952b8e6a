package org.huiyin.supervision.items;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** What an item list can be made of: whoever has it says with what the form begins. */
public interface SourceOfItems {

    ItemSource source();

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND for whom there is no such thing */
    Given given(Actor actor, String id);

    /**
     * What the form begins with.
     *
     * @param heldOn null = today
     * @param lead organ code of who owns the first item, or null
     * @param due until when, or null
     * @param wantedBy who looks on because it is done for them, or null
     */
    record Given(String title, LocalDate heldOn, String minutes, String lead, LocalDate due, String wantedBy) {}
}
