package org.huiyin.whistle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 哨单: what a sub-district calls departments for.
 *
 * @param number 万哨〔2026〕1号, or null before it is blown
 * @param subdistrict organ code of who blows
 * @param sourceReference what it came from, by the source's own id, or null
 * @param danger what is at stake in an emergency, or null
 * @param grounds own powers exhausted
 * @param duties cited duties of departments
 * @param missing what the admission table found missing when it was last released
 * @param draftedBy person code, or null for a suggestion nobody took up
 * @param cosignedBy the second hand of a hard case, or null
 * @param ordinaryChannel where it goes instead when it is not established, or null
 * @param resolveDue a hard case's own date, or null
 * @param resolveHours an emergency's own hours, or null for those of the parameter
 * @param proposals proposals it concerns
 */
public record Whistle(
        String tenant,
        String id,
        String number,
        WhistleKind kind,
        String subdistrict,
        WhistleState state,
        WhistleSource source,
        String sourceReference,
        Matter matter,
        List<Ground> grounds,
        String groundsWords,
        List<CitedDuty> duties,
        List<String> missing,
        String draftedBy,
        String draftedByName,
        Instant draftedAt,
        String releasedBy,
        String releasedByName,
        Instant releasedAt,
        String cosignedBy,
        String cosignedByName,
        Instant blownAt,
        String triagedByName,
        Instant triagedAt,
        String refusal,
        String ordinaryChannel,
        String refusedByName,
        LocalDate resolveDue,
        Integer resolveHours,
        Instant ratingFrom,
        Instant closedAt,
        List<String> proposals,
        int version,
        boolean sample) {

    /**
     * What it is about and where.
     *
     * @param lng east, or null
     * @param lat north, or null
     * @param gridCell the city grid's cell, or null
     * @param roadId the road of a street chief, or null
     */
    public record Matter(
            String title,
            String description,
            String place,
            Double lng,
            Double lat,
            String gridCell,
            String roadId,
            String danger) {}

    /** A duty of a department as the list of duties writes it. */
    public record CitedDuty(String organ, String duty) {

        /** organ:duty */
        public String code() {
            return organ + ":" + duty;
        }

        public static CitedDuty of(String code) {
            int colon = code.indexOf(':');
            return new CitedDuty(code.substring(0, colon), code.substring(colon + 1));
        }
    }

    public String title() {
        return matter.title();
    }

    public boolean emergency() {
        return kind == WhistleKind.EMERGENCY;
    }
}
