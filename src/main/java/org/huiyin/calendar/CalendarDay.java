package org.huiyin.calendar;

import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator.DayKind;

/**
 * A day as a district's calendar has it.
 *
 * @param guessed by its weekday, because no notice for its year is loaded
 * @param reason in words
 */
public record CalendarDay(LocalDate day, DayKind kind, boolean works, boolean guessed, String reason) {}
