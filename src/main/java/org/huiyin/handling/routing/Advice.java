package org.huiyin.handling.routing;

import java.util.List;

/**
 * 拟办意见: a department that may be the right one, and why.
 *
 * @param duties phrases of its duties that the paper speaks of
 * @param earlier similar proposals it answered before
 */
public record Advice(String organ, String organName, List<String> duties, List<Earlier> earlier) {

    /** An earlier proposal of the same category in similar words. */
    public record Earlier(String proposalId, String number, String subject) {}
}
