package org.huiyin.handling;

import java.util.Collection;
import java.util.Set;

/** Something that other modules know about proposals and every list shows; they supply a bean each. */
public interface RowMarks {

    /** Message key of the mark. */
    String textKey();

    /** Which of these proposals bear it, in one statement. */
    Set<String> marked(String tenant, Collection<String> proposals);
}
