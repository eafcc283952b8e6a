package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.huiyin.handling.WordDifference.Change;
import org.huiyin.handling.WordDifference.Run;
import org.junit.jupiter.api.Test;

class WordDifferenceTests {

    @Test
    void showsWhatWasPutInAndTakenOut() {
        assertThat(WordDifference.between("已列入年度计划。", "已列入2027年度计划，六月完成。"))
                .containsExactly(
                        new Run(Change.SAME, "已列入"),
                        new Run(Change.NEW, "2027"),
                        new Run(Change.SAME, "年度计划"),
                        new Run(Change.NEW, "，六月完成"),
                        new Run(Change.SAME, "。"));
    }

    @Test
    void numbersAndLatinWordsAreWholes() {
        assertThat(WordDifference.words("完成12处A3图")).containsExactly("完", "成", "12", "处", "A3", "图");
    }

    @Test
    void sameAndEmptyTexts() {
        assertThat(WordDifference.between("同样", "同样")).containsExactly(new Run(Change.SAME, "同样"));
        assertThat(WordDifference.between("", "新写")).containsExactly(new Run(Change.NEW, "新写"));
        assertThat(WordDifference.between("删去", "")).containsExactly(new Run(Change.GONE, "删去"));
        assertThat(WordDifference.between("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadBackFromTheRuns() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = text(random, 60);
            String after = text(random, 60);
            List<Run> runs = WordDifference.between(before, after);
            assertThat(without(runs, Change.NEW)).isEqualTo(before);
            assertThat(without(runs, Change.GONE)).isEqualTo(after);
        }
    }

    @Test
    void textsTooDifferentAreShownOneAfterTheOther() {
        String before = "甲".repeat(1500);
        String after = "乙".repeat(1500);
        assertThat(WordDifference.between(before, after))
                .containsExactly(new Run(Change.GONE, before), new Run(Change.NEW, after));
    }

    private static String without(List<Run> runs, Change change) {
        return runs.stream()
                .filter(run -> run.change() != change)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int length) {
        return random.ints(random.nextInt(length), 0, 5)
                .mapToObj(i -> List.of("答", "复", "12", "，", "路").get(i))
                .collect(Collectors.joining());
    }
}
