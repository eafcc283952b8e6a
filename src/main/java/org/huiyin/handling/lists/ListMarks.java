package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.RowMarks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the marks of a page of proposals, in templates as {@code @listMarks}. */
@Component
public class ListMarks {

    private final ObjectProvider<RowMarks> marks;

    ListMarks(ObjectProvider<RowMarks> marks) {
        this.marks = marks;
    }

    /** Message keys by proposal. */
    public Map<String, List<String>> of(String tenant, Collection<String> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> byProposal =
                proposals.stream().distinct().collect(Collectors.toMap(id -> id, id -> new ArrayList<>()));
        marks.orderedStream().forEach(mark -> mark.marked(tenant, proposals)
                .forEach(id -> byProposal.get(id).add(mark.textKey())));
        return byProposal;
    }
}
