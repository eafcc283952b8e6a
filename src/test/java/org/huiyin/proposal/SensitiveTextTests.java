package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.proposal.SensitiveText.Finding.ID_CARD;
import static org.huiyin.proposal.SensitiveText.Finding.PHONE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系人13812345678。",
                "电话:138-1234-5678",
                "138 1234 5678",
                "1３８１２３４５６７８",
                "0351-6041234",
                "+86 13812345678"
            })
    void warnsOfPhoneNumbers(String text) {
        assertThat(findIn(text)).containsExactly(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证140109198001011234", "14010919800101123X", "14010919800101123x。"})
    void warnsOfIdCards(String text) {
        assertThat(findIn(text)).containsExactly(ID_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全区 12345 热线",
                "投资1500000000元",
                "2026-03-02",
                "编号20260302000112345678901",
                "139号楼",
                "140109199913991234"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(findIn(text)).isEmpty();
    }

    @Test
    void looksIntoEveryPartAndTellsAllFindings() {
        Set<SensitiveText.Finding> found =
                SensitiveText.findIn(new ProposalText("13812345678", "无", List.of("无", "140109198001011234")));

        assertThat(found).containsExactlyInAnyOrder(PHONE, ID_CARD);
    }

    private static Set<SensitiveText.Finding> findIn(String text) {
        return SensitiveText.findIn(new ProposalText("案由", text, List.of("建议")));
    }
}
