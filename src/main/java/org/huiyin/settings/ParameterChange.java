package org.huiyin.settings;

import java.time.LocalDate;

/**
 * What somebody wants a parameter to be.
 *
 * @param kind null = suggestions and proposals alike
 * @param term null = every term; so with session
 * @param rule the unit of a duration
 * @param amount of durations and counts
 * @param value of switches, dates and lists
 * @param running count running deadlines anew as well; else only what begins from validFrom on
 */
public record ParameterChange(
        String code,
        String kind,
        Integer term,
        Integer session,
        String rule,
        Integer amount,
        String value,
        String basis,
        LocalDate validFrom,
        boolean running) {}
