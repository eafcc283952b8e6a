package org.huiyin.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedPartTests {

    @Test
    void eachRecommendationStandsWithItsAnswerAndNothingIsLost() {
        String text = String.join(
                "\n",
                PublishedPart.head("区住房和城乡建设局", "万住建函〔2026〕1号"),
                "您的建议收悉。",
                PublishedPart.point(1, "建立机制。", "已建立。\n\n1. 台账；\n2. 名单。"),
                PublishedPart.point(2, "开展培训。", "列入计划。"),
                PublishedPart.end("感谢关心。"));
        assertThat(PublishedPart.of(text))
                .containsExactly(
                        new PublishedPart(null, null, "区住房和城乡建设局 万住建函〔2026〕1号\n您的建议收悉。"),
                        new PublishedPart("1", "建立机制。", "已建立。\n\n1. 台账；\n2. 名单。"),
                        new PublishedPart("2", "开展培训。", "列入计划。"),
                        new PublishedPart(null, null, "感谢关心。"));
    }

    @Test
    void aTextWithoutMarksIsOnePart() {
        assertThat(PublishedPart.of("1. 建立机制。\n已建立。")).containsExactly(new PublishedPart(null, null, "1. 建立机制。\n已建立。"));
    }

    @Test
    void marksThatWereTakenAwayOrDoubledLoseNoWord() {
        assertThat(PublishedPart.of("【建议1】没有答复。\n【建议 2】建立机制。\n【答复】已建立。\n【答复】又及。"))
                .containsExactly(
                        new PublishedPart(null, null, "没有答复。"),
                        new PublishedPart("2", "建立机制。", "已建立。"),
                        new PublishedPart(null, null, "又及。"));
    }
}
