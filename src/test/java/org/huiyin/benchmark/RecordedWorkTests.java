package org.huiyin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.huiyin.benchmark.RecordedWork.Compiled;
import org.huiyin.benchmark.RecordedWork.Statement;
import org.junit.jupiter.api.Test;

class RecordedWorkTests {

    private static final String ID = "3f2b8c1e-0000-4000-8000-000000000001";

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }

    @Test
    void changesOfOneRowWithinATransactionAreWrittenOnce() throws Exception {
        RowWrite made = RowWrite.of("t", "INSERT", List.of("id"), null, json("{\"id\":1,\"a\":1}"), null);
        RowWrite changed =
                RowWrite.of("t", "UPDATE", List.of("id"), json("{\"id\":1,\"a\":1}"), json("{\"id\":1,\"a\":2}"), made);
        assertThat(changed.op()).isEqualTo("INSERT");
        assertThat(changed.json().get("a").asInt()).isEqualTo(2);
        RowWrite gone = RowWrite.of("t", "DELETE", List.of("id"), json("{\"id\":1,\"a\":2}"), null, changed);
        assertThat(gone.leavesSomething()).isFalse();
    }

    @Test
    void everyTurnHasItsOwnIdsAndKeepsThemTogether() throws Exception {
        RowWrite proposal = RowWrite.of(
                        "proposal",
                        "INSERT",
                        List.of("id"),
                        null,
                        json("{\"id\":\"x\",\"text_hash\":\"x\",\"subject\":\"x\"}"),
                        null)
                .with(Map.of("id", ID, "text_hash", "ab", "subject", "关于" + ID + "的建议"));
        Compiled work = new RecordedWork(List.of(List.of(proposal))).compile();
        Statement statement = work.transactions().get(0).get(0);
        List<String> first = values(statement, work.fresh());
        List<String> second = values(statement, work.fresh());
        assertThat(first.get(0)).isNotEqualTo(ID).isNotEqualTo(second.get(0));
        assertThat(first.get(2)).isEqualTo("关于" + first.get(0) + "的建议");
        assertThat(first.get(1)).hasSize(64).isNotEqualTo(second.get(1));
        assertThat(statement.shared()).isFalse();
    }

    @Test
    void aCounterIsSharedAndWrittenOverWhatIsThere() throws Exception {
        RowWrite counter = RowWrite.of(
                        "letter_number",
                        "INSERT",
                        List.of("organ", "year"),
                        null,
                        json("{\"organ\":\"x\",\"year\":1,\"last\":1}"),
                        null)
                .with(Map.of("organ", "zhujian", "year", "2026", "last", "1"));
        Statement statement = new RecordedWork(List.of(List.of(counter)))
                .compile()
                .transactions()
                .get(0)
                .get(0);
        assertThat(statement.shared()).isTrue();
        assertThat(statement.sql()).endsWith("on conflict (organ, year) do update set last = excluded.last");
    }

    private static List<String> values(Statement statement, String[] fresh) {
        return statement.cells().stream().map(cell -> cell.value(fresh)).toList();
    }
}
