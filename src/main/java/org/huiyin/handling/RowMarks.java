package org.huiyin.handling;

/** Something that is known about proposals and every list shows; whoever knows it supplies a bean each. */
public interface RowMarks {

    /** Message key of the mark. */
    String textKey();

    /** Not told to proposers. */
    default boolean internal() {
        return false;
    }

    /**
     * A select of {@code proposal_id}, each at most once: which of {@code :proposals} (text[]) of {@code :tenant} bear it. All marks
     * of a page are read together in one statement.
     */
    String bearing();
}
