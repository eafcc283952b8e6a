package org.huiyin.whistle.measures;

/**
 * Which cases stand behind a figure.
 *
 * @param organ called department, or null
 * @param subdistrict who blew, or null
 */
public record CaseQuestion(FigureQuestion span, WhistleFigure figure, Share share, String organ, String subdistrict) {

    /** Which of them. */
    public enum Share {
        /** Those that count, as on time, as solved … */
        COUNTED,
        /** All that are measured. */
        BASE,
        /** All that are measured and do not count. */
        OTHERS
    }
}
