package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTextTests {

    private static final ProposalText TEXT =
            new ProposalText("关于停车的建议", "停车难,占道多(见附表 12)。", List.of("建设停车场。", "错时开放!"));

    @Test
    void spacingWidthPunctuationAndCaseDoNotMatter() {
        ProposalText other = new ProposalText(" 关于 停车的建议\n", "停车难，占道多（见附表１２）", List.of("建设停车场", "“错时”\u200b开放"));

        assertThat(other.hash()).isEqualTo(TEXT.hash());
        assertThat(ProposalText.normalise("ＡＢＣ a-b_c")).isEqualTo("abcabc");
    }

    @Test
    void aWordMoreIsAnotherText() {
        ProposalText other = new ProposalText(TEXT.subject(), TEXT.grounds() + "又", TEXT.recommendations());

        assertThat(other.hash()).isNotEqualTo(TEXT.hash());
    }

    @Test
    void orderAndPlaceOfSentencesMatter() {
        ProposalText swapped = new ProposalText(TEXT.subject(), TEXT.grounds(), List.of("错时开放!", "建设停车场。"));
        ProposalText joined = new ProposalText(TEXT.subject(), TEXT.grounds(), List.of("建设停车场。错时开放!"));

        assertThat(swapped.hash()).isNotEqualTo(TEXT.hash());
        assertThat(joined.hash()).isNotEqualTo(TEXT.hash());
    }

    @Test
    void hashIsThatOfTheTableCheck() {
        assertThat(TEXT.hash()).matches("[0-9a-f]{64}");
    }
}
