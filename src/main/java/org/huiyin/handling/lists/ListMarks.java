package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.handling.RowMarks;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the marks of a page of proposals in one statement, in templates as {@code @listMarks}. */
@Component
public class ListMarks {

    private final ObjectProvider<RowMarks> marks;
    private final JdbcClient jdbc;

    ListMarks(ObjectProvider<RowMarks> marks, JdbcClient jdbc) {
        this.marks = marks;
        this.jdbc = jdbc;
    }

    /** Message keys by proposal. */
    public Map<String, List<String>> of(Actor actor, Collection<String> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> byProposal =
                proposals.stream().distinct().collect(Collectors.toMap(id -> id, id -> new ArrayList<>()));
        Viewpoint viewpoint = Viewpoint.of(actor);
        List<RowMarks> all = marks.orderedStream()
                .filter(mark -> !(viewpoint == Viewpoint.PROPOSER && mark.internal()))
                .toList();
        jdbc.sql(together(all))
                .param("tenant", actor.tenant())
                .param("proposals", byProposal.keySet().toArray(String[]::new))
                .param("organ", viewpoint == Viewpoint.DEPARTMENT ? actor.organ() : null)
                .query((row, n) -> byProposal.get(row.getString("proposal_id")).add(row.getString("text_key")))
                .list();
        return byProposal;
    }

    private static String together(List<RowMarks> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> "select " + i + " as mark, proposal_id, text_key from ("
                        + all.get(i).bearing() + ") m" + i)
                .collect(Collectors.joining(" union all ", "", " order by mark"));
    }
}
