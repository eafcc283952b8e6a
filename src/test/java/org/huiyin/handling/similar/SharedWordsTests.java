package org.huiyin.handling.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to be alike stands in both texts and says something. */
class SharedWordsTests {

    @Test
    void saysThePiecesBothHold() {
        List<String> words = SharedWords.of("关于和平小区加装电梯的建议", "在和平小区试点，为老楼加装电梯给予补贴");
        assertThat(words).containsExactly("和平小区", "加装电梯");
        assertThat(SharedWords.places(words)).containsExactly("和平小区");
    }

    @Test
    void leavesOutWordsThatSayNothing() {
        assertThat(SharedWords.of("关于进一步加强工作的建议", "关于进一步加强工作机制建设的提案")).isEmpty();
        assertThat(SharedWords.of("公园", "学校")).isEmpty();
        assertThat(SharedWords.of("", "学校")).isEmpty();
    }

    @Test
    void pairsAreTheDistrictsOwn() {
        assertThat(Grams.of("wanbailin", "加装电梯")).hasSize(3).doesNotContainAnyElementsOf(Grams.of("xiaodian", "加装电梯"));
        assertThat(Grams.of("wanbailin", "加，装")).isEmpty();
        assertThat(Grams.of("wanbailin", "长".repeat(1) + "一二三四五六七八九十".repeat(30)))
                .hasSizeLessThanOrEqualTo(64);
        assertThat(Grams.of("wanbailin", null)).isEmpty();
    }
}
