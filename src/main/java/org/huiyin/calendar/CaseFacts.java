package org.huiyin.calendar;

import java.time.LocalDate;

/**
 * What the law asks about a suggestion or proposal before it can count the days to its reply.
 *
 * @param inSession put forward while the congress or the CPPCC sat
 * @param received day of receipt
 * @param closes closing day of that session, or null when not known
 */
public record CaseFacts(ParameterScope scope, boolean inSession, LocalDate received, LocalDate closes) {

    /** Of something that is no proposal: only the district's own rows and the defaults apply. */
    public static final CaseFacts NONE = new CaseFacts(ParameterScope.ANY, false, null, null);
}
