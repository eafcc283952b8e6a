package org.huiyin.whistle.trades;

import java.time.Instant;

/**
 * One finding, whistle or proposal of a trade.
 *
 * @param body who is concerned, or null while nobody has said
 * @param reference number of a whistle or proposal, or the road's name
 * @param path of the page that shows it
 */
public record TradeCase(
        Trade trade, String body, Kind kind, String id, String reference, String title, Instant at, String path) {

    public enum Kind {
        FINDING,
        WHISTLE,
        PROPOSAL
    }
}
