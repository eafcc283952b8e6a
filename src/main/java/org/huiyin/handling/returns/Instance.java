package org.huiyin.handling.returns;

/** Who decides about a return, or moves an assignment without one. */
public enum Instance {
    /** The supervision office's review. */
    REVIEW,
    /** The supervision office's ruling of a dispute. */
    RULING,
    /** The district leader's. */
    FINAL_RULING,
    /** The supervision office, of its own accord. */
    OFFICE
}
