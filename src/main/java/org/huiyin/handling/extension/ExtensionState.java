package org.huiyin.handling.extension;

/** What became of a request. */
public enum ExtensionState {
    /** Waits for the signature of a leader of the department. */
    PROPOSED,
    /** Signed: before the two offices. */
    REQUESTED,
    /** The leader did not sign; the offices never had it. */
    UNSIGNED,
    GRANTED,
    REFUSED,
    /** The reply went out, or the paper was withdrawn, before both had decided. */
    LAPSED
}
