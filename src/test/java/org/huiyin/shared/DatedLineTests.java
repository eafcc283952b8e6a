package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes are typed as people write them, the day first. */
class DatedLineTests {

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
        assertThat(DatedLine.of(line, TODAY)).containsExactly(new DatedLine(day, text));
    }

    @ParameterizedTest
    @CsvSource({"四月完成", "12.5万平方米整治", "2月30日 完成", "20 家企业完成"})
    void whatHasNoDayKeepsItsWords(String line) {
        assertThat(DatedLine.of(line, TODAY)).containsExactly(new DatedLine(null, line));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        DatedLine line = new DatedLine(LocalDate.of(2027, 1, 5), "完成招标");
        assertThat(DatedLine.of(DatedLine.write(line.day(), line.text()), TODAY))
                .containsExactly(line);
        assertThat(DatedLine.write(null, "完成招标")).isEqualTo("完成招标");
        assertThat(DatedLine.of("3月20日 摸底\n\n 4月30日 更换 \n5月1日", TODAY))
                .hasSize(3)
                .last()
                .isEqualTo(new DatedLine(LocalDate.of(2026, 5, 1), null));
    }
}
