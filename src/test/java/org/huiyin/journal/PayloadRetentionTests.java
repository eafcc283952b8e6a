package org.huiyin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After the archive period a file's words go; that it was, and that nobody changed it, can still be shown. */
@IntegrationTest
class PayloadRetentionTests {

    private static final String TENANT = "payload-tests";
    private static final Instant LONG_AGO = Instant.parse("1990-05-01T00:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journal journal;

    @Autowired
    JournalWords words;

    @Autowired
    PayloadRetention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void leaveNothingOld() {
        clock.reset();
        jdbc.sql("delete from journal_payload where journal_id in (select id from journal where tenant_id = ?)")
                .param(TENANT)
                .update();
    }

    @Test
    void anOldFileLosesItsWordsAndItsChainStillHolds() {
        happen(LONG_AGO, "first");
        happen(LONG_AGO.plus(Duration.ofDays(200)), "second");

        assertThat(erase(LONG_AGO.plus(Duration.ofDays(201)), 500)).isEqualTo(2);

        assertThat(payloads()).isZero();
        assertThat(journal.verify(TENANT, subject)).isEmpty();
        List<Journal.Row> rows = journal.of(TENANT, "PROPOSAL", subject, EnumSet.allOf(DomainEvent.Visibility.class));
        assertThat(rows).hasSize(2).allMatch(row -> row.personName().equals("张三"));
        assertThat(words.text(rows.get(0), Locale.SIMPLIFIED_CHINESE)).contains("已按规定清除");
    }

    @Test
    void aFileThatStillGrewWithinThePeriodKeepsEverything() {
        happen(LONG_AGO, "first");
        happen(LONG_AGO.plus(Duration.ofDays(200)), "second");

        erase(LONG_AGO.plus(Duration.ofDays(199)), 500);

        assertThat(payloads()).isEqualTo(2);
    }

    @Test
    void aChangedRowShowsAlsoWhenTheWordsAreGone() {
        happen(LONG_AGO, "first");
        erase(LONG_AGO.plus(Duration.ofDays(1)), 500);
        transaction.executeWithoutResult(t -> {
            jdbc.sql("alter table journal disable trigger user").update();
            jdbc.sql("update journal set person = 'nobody' where tenant_id = ? and subject_id = ?")
                    .params(TENANT, subject)
                    .update();
            jdbc.sql("alter table journal enable trigger user").update();
        });
        assertThat(journal.verify(TENANT, subject)).hasSize(1);
        transaction.executeWithoutResult(t -> {
            jdbc.sql("alter table journal disable trigger user").update();
            jdbc.sql("update journal set person = 'zhangsan' where tenant_id = ? and subject_id = ?")
                    .params(TENANT, subject)
                    .update();
            jdbc.sql("alter table journal enable trigger user").update();
        });
        assertThat(journal.verify(TENANT, subject)).isEmpty();
    }

    @Test
    void aLargeFileGoesInSteps() {
        for (int i = 0; i < 5; i++) {
            happen(LONG_AGO.plus(Duration.ofDays(i)), "n" + i);
        }
        Instant end = LONG_AGO.plus(Duration.ofDays(10));
        assertThat(List.of(erase(end, 2), erase(end, 2), erase(end, 2), erase(end, 2)))
                .containsExactly(2, 2, 1, 0);
    }

    private int erase(Instant until, int limit) {
        return transaction.execute(t -> retention.erase(Instant.EPOCH, until, limit));
    }

    private void happen(Instant at, String what) {
        clock.set(at);
        Actor actor = new Actor(TENANT, "zhangsan", "张三", Role.DEPUTY, "rd", "区人大", null, Door.PAGE);
        transaction.executeWithoutResult(
                t -> events.publishEvent(new JournalTests.MadeThingHappened(actor, subject, what, "PUBLIC")));
    }

    private int payloads() {
        return jdbc.sql(
                        """
                        select count(*) from journal_payload p join journal j on j.id = p.journal_id
                        where j.tenant_id = ? and j.subject_id = ?
                        """)
                .params(TENANT, subject)
                .query(Integer.class)
                .single();
    }
}
