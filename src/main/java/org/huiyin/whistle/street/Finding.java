package org.huiyin.whistle.street;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.whistle.trades.Trade;

/**
 * 巡查发现.
 *
 * @param chiefNo whose term it was, or null when the road had no chief
 * @param body the company or institution it concerns, or null
 * @param inTime null while it is open
 * @param requestId the request for a whistle it became, or null
 */
public record Finding(
        String tenant,
        String id,
        String roadId,
        String subdistrict,
        Integer chiefNo,
        String text,
        String place,
        Double lng,
        Double lat,
        Trade trade,
        String body,
        String foundBy,
        String foundByName,
        Instant foundAt,
        LocalDate due,
        State state,
        String outcome,
        Boolean inTime,
        String closedByName,
        Instant closedAt,
        String requestId,
        int version) {

    public enum State {
        OPEN,
        /** 街道自行处置 */
        HANDLED,
        /** 提请吹哨 */
        WHISTLE
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
