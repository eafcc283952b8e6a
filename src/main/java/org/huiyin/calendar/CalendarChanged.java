package org.huiyin.calendar;

/**
 * The working calendar has changed; published in the transaction that changed it, so that whoever keeps deadlines may compute the
 * open ones again. Calculations in the same transaction already see the new days.
 *
 * @param tenant the district whose own days changed, or null for the whole country
 * @param year the year of the notice or of the day
 */
public record CalendarChanged(String tenant, int year) {}
