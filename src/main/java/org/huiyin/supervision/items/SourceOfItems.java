package org.huiyin.supervision.items;

import java.time.LocalDate;
import java.util.List;
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
     * @param lead organ code of who leads, or null where nobody is settled
     * @param others who works on it too
     * @param due until when, or null
     */
    record Given(String title, LocalDate heldOn, String minutes, String lead, List<String> others, LocalDate due) {}
}
