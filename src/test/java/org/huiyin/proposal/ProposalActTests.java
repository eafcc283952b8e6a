package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act against every role. */
class ProposalActTests {

    @ParameterizedTest
    @EnumSource(ProposalAct.class)
    void onlyTheSecretariatOfTheKindAndForHandingInItsProposers(ProposalAct act) {
        boolean suggestion = act.name().contains("SUGGESTION");
        ProposalKind kind = suggestion ? ProposalKind.DEPUTY_SUGGESTION : ProposalKind.MEMBER_PROPOSAL;
        boolean handingIn = act.name().contains("SUBMIT");
        Set<Role> expected = handingIn ? EnumSet.of(kind.reviewer(), kind.proposer()) : EnumSet.of(kind.reviewer());

        for (Role role : Role.values()) {
            assertThat(refused(act, role)).as("%s by %s", act, role).isEqualTo(!expected.contains(role));
        }
        assertThat(refused(act, null)).isTrue();
    }

    private static boolean refused(ProposalAct act, Role role) {
        Actor actor = new Actor("wanbailin", "someone", "某人", role, "organ", "单位", null, Door.PAGE);
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> actor.require(act));
        return refusal != null && refusal.reason() == BusinessException.Reason.FORBIDDEN;
    }
}
