package org.huiyin.handling;

/** Something that is known about proposals and every list shows; whoever knows it supplies a bean each. */
public interface RowMarks {

    /** Not told to proposers. */
    default boolean internal() {
        return false;
    }

    /**
     * A select of {@code proposal_id}, each at most once, and {@code text_key}, the message key of its mark: which of {@code :proposals}
     * (text[]) of {@code :tenant} bear it. {@code :organ} is the department that looks, null for the others. All marks of a page are
     * read together in one statement.
     */
    String bearing();

    /** The same mark on all that a select of {@code proposal_id} finds. */
    static String as(String textKey, String select) {
        return "select proposal_id, '" + textKey + "' as text_key from (" + select + ") b";
    }
}
