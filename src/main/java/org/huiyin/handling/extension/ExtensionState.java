package org.huiyin.handling.extension;

/** What became of a request. */
public enum ExtensionState {
    REQUESTED,
    GRANTED,
    REFUSED,
    /** The reply went out, or the paper was withdrawn, before both had decided. */
    LAPSED
}
