package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.Due;
import org.huiyin.handling.ProposalDetail.Part;

/**
 * The sentence every role looks for: who has it now, and until when.
 *
 * @param key message key of what is going on
 * @param due the deadline that counts now, or null
 * @param own the viewer's own co-handling part, when the sentence is about another department, or null
 */
public record Now(String key, List<String> args, Due due, Part own) {

    public Object[] argArray() {
        return args.toArray();
    }
}
