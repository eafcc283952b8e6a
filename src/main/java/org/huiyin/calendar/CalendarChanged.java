package org.huiyin.calendar;

import org.huiyin.shared.Actor;

/**
 * The working calendar has changed; published in the transaction that changed it, so that whoever keeps deadlines counts the running
 * ones again. Calculations in the same transaction already see the new days.
 *
 * @param actor who changed it
 * @param tenant the district whose own days changed, or null for the whole country
 * @param reason as the history of each moved deadline is to say it
 * @param before the law as it was until then
 */
public record CalendarChanged(Actor actor, String tenant, String reason, LawBook before) {}
