package org.huiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.account.EndPost;
import org.huiyin.identity.account.GivePost;
import org.huiyin.identity.account.LockAccount;
import org.huiyin.identity.account.ResetPassword;
import org.huiyin.identity.account.UnlockAccount;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Every act of an administrator is told to the journal, in the history of the district it touches; nothing stays behind. */
@IntegrationTest
@RecordApplicationEvents
@Transactional
class AccountEventsTests {

    private static final String USER = "wbl-kaohe";

    @Autowired
    LockAccount lock;

    @Autowired
    UnlockAccount unlock;

    @Autowired
    ResetPassword reset;

    @Autowired
    GivePost givePost;

    @Autowired
    EndPost endPost;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationEvents events;

    Actor admin;
    String person;

    @BeforeEach
    void who() {
        admin = SampleDistricts.holder(directory, "wanbailin", Role.ADMINISTRATOR, null);
        person = directory
                .holders("wanbailin", Role.ASSESSMENT_OFFICE, null)
                .get(0)
                .code();
    }

    @Test
    void lockingAndUnlocking() {
        lock.lock(USER, admin);
        lock.lock(USER, admin);
        unlock.unlock(USER, admin);
        assertThat(events.stream(AccountLocked.class)).singleElement().satisfies(event -> {
            assertThat(event.username()).isEqualTo(USER);
            assertThat(event.subjectType()).isEqualTo("TENANT");
            assertThat(event.subjectId()).isEqualTo("wanbailin");
        });
        assertThat(events.stream(AccountUnlocked.class)).hasSize(1);
    }

    @Test
    void passwordIsInNoEvent() {
        String oneTime = reset.reset(USER, admin);
        assertThat(events.stream(PasswordReset.class))
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).contains(USER).doesNotContain(oneTime));
    }

    @Test
    void postsAreGivenAndEndedInsideOneTransactionToo() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        long id = givePost.give(new GivePost.Command("wanbailin", person, Role.AUDITOR, "shenji", from, null), admin);
        assertThat(directory.posts("wanbailin", person)).hasSize(2);
        endPost.end(new EndPost.Command("wanbailin", id, from), admin);
        assertThat(directory.posts("wanbailin", person)).hasSize(1);
        assertThat(events.stream(PostGiven.class)).singleElement().returns("shenji", PostGiven::organ);
        assertThat(events.stream(PostEnded.class)).singleElement().returns(from, PostEnded::to);
    }

    @Test
    void samePostIsNotGivenTwice() {
        GivePost.Command command = new GivePost.Command(
                "wanbailin", person, Role.ASSESSMENT_OFFICE, "kaohe", LocalDate.of(2021, 4, 12), null);
        assertThatThrownBy(() -> givePost.give(command, admin))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("error.post.repeated"));
    }

    @Test
    void administratorsReachOnlyTheirDistrict() {
        assertThatThrownBy(() -> lock.lock("xd-ducha", admin))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
        assertThatThrownBy(() -> givePost.give(
                        new GivePost.Command("xiaodian", "x", Role.AUDITOR, "shenji", LocalDate.of(2026, 3, 1), null),
                        admin))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void nobodyElseMay() {
        Actor supervisor = SampleDistricts.holder(directory, "wanbailin", Role.SUPERVISION_OFFICE, null);
        assertThatThrownBy(() -> reset.reset(USER, supervisor))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.FORBIDDEN));
        assertThat(events.stream(PasswordReset.class)).isEmpty();
    }
}
