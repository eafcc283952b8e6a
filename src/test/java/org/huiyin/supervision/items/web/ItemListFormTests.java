package org.huiyin.supervision.items.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Nodes are typed as people write them, the day first. */
class ItemListFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "3月20日 完成摸底, 2026-03-20, 完成摸底",
        "3月20日前完成摸底, 2026-03-20, 完成摸底",
        "3月20日前期工作完成, 2026-03-20, 前期工作完成",
        "2026年4月30日：全部更换, 2026-04-30, 全部更换",
        "2026-04-30 全部更换, 2026-04-30, 全部更换",
        "2026.4.30、全部更换, 2026-04-30, 全部更换",
        "3月2日 今天, 2026-03-02, 今天",
        "1月15日 明年一月, 2027-01-15, 明年一月"
    })
    void theDayIsReadAsPeopleWriteIt(String line, LocalDate day, String text) {
        assertThat(nodes(line)).containsExactly(new Milestone(day, text));
    }

    @ParameterizedTest
    @CsvSource({"四月完成", "12.5万平方米整治", "2月30日 完成", "20 家企业完成"})
    void whatHasNoDayKeepsItsWords(String line) {
        assertThat(nodes(line)).containsExactly(new Milestone(null, line));
    }

    @Test
    void everyLineIsANodeAndEmptyRowsAreNone() {
        assertThat(nodes("3月20日 摸底\n\n 4月30日 更换 ")).hasSize(2);
        assertThat(new ItemListForm(new LinkedMultiValueMap<>()).command(TODAY).items())
                .isEmpty();
    }

    private static List<Milestone> nodes(String lines) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("nodes-1", lines);
        return new ItemListForm(typed).command(TODAY).items().get(0).nodes();
    }
}
