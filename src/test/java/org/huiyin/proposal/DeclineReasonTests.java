package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DeclineReasonTests {

    @Test
    void eachBodyHasItsOwnList() {
        assertThat(DeclineReason.of(ProposalKind.DEPUTY_SUGGESTION)).hasSize(8);
        assertThat(DeclineReason.of(ProposalKind.MEMBER_PROPOSAL)).hasSize(10);
        assertThat(DeclineReason.of(ProposalKind.DEPUTY_SUGGESTION, "SECRET_MATTER"))
                .isEmpty();
        assertThat(DeclineReason.of(ProposalKind.MEMBER_PROPOSAL, "SECRET_MATTER"))
                .contains(DeclineReason.SECRET_MATTER);
    }

    @Test
    void everyReasonAndCategoryHasItsWordsInBothLanguages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/proposal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            for (DeclineReason reason : DeclineReason.values()) {
                assertThat(messages.getMessage("proposal.decline.reason." + reason, null, locale))
                        .isNotBlank();
            }
            for (ProposalCategory category : ProposalCategory.values()) {
                assertThat(messages.getMessage("proposal.category." + category, null, locale))
                        .isNotBlank();
            }
            for (ProposalAct act : ProposalAct.values()) {
                assertThat(messages.getMessage("act." + act, null, locale)).isNotBlank();
            }
        }
    }
}
