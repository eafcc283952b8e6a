package org.huiyin.handling;

import java.time.Instant;

/**
 * A reply's text as it stood: sent for clearing, or saved before somebody went on writing.
 *
 * @param content the draft in plain lines, the same order each time, so that two of them can be compared
 */
public record ReplyVersion(int no, boolean sent, String content, String savedByName, Instant savedAt) {}
