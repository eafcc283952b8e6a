package org.huiyin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The record: appended in the act's transaction, chained, and out of reach of a later hand. */
@IntegrationTest
class JournalTests {

    private static final String TENANT = "journal-tests";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journal journal;

    @Autowired
    VerifyJournalCommand command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TopicReader reader;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void rowsSayWhoWhatWhenAndAreTold() {
        happen("first", DomainEvent.Visibility.PUBLIC);
        happen("second", DomainEvent.Visibility.INTERNAL);
        List<Journal.Row> rows = journal.of(TENANT, "PROPOSAL", subject, EnumSet.allOf(DomainEvent.Visibility.class));
        assertThat(rows).extracting(Journal.Row::sequence).containsExactly(2L, 1L);
        Journal.Row first = rows.get(1);
        assertThat(first.type()).isEqualTo("MadeThingHappened");
        assertThat(first.at()).isEqualTo(TestClock.START);
        assertThat(first.personName()).isEqualTo("张三");
        assertThat(first.onBehalfOf()).isEqualTo("lisi");
        assertThat(first.data().path("what").asText()).isEqualTo("first");
        assertThat(first.data().has("actor")).isFalse();
        assertThat(journal.of(TENANT, "PROPOSAL", subject, EnumSet.of(DomainEvent.Visibility.PUBLIC)))
                .hasSize(1);
        List<TopicReader.Told> told = reader.await(
                Topics.PROPOSALS, 2, t -> subject.equals(t.message().key()));
        assertThat(told).extracting(t -> t.header("ce_sequence")).containsExactly("1", "2");
        assertThat(told.get(0).header("ce_type")).isEqualTo("made-thing-happened.v1");
        assertThat(told.get(1).header("ce_visibility")).isEqualTo("INTERNAL");
    }

    @Test
    void outsideOfATransactionItFailsLoudly() {
        assertThatThrownBy(() -> events.publishEvent(made("x", DomainEvent.Visibility.PUBLIC)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyHandsAtOnceLeaveNoGap() {
        IntStream.range(0, 20).parallel().forEach(i -> happen("n" + i, DomainEvent.Visibility.PUBLIC));
        assertThat(journal.of(TENANT, "PROPOSAL", subject, EnumSet.allOf(DomainEvent.Visibility.class)))
                .extracting(Journal.Row::sequence)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .startsWith(20L)
                .endsWith(1L);
        assertThat(journal.verify(TENANT, subject)).isEmpty();
    }

    @Test
    void theDatabaseRefusesChanges() {
        happen("x", DomainEvent.Visibility.PUBLIC);
        refused("update journal set person = 'nobody' where subject_id = '" + subject + "'");
        refused("delete from journal where subject_id = '" + subject + "'");
        refused("truncate journal cascade");
        refused("update journal_payload set payload = '{}'");
        refused("truncate journal_payload");
        refused("delete from journal_head where subject_id = '" + subject + "'");
    }

    @Test
    void aChangedActorShows() {
        threeRows();
        tamper("journal", "update journal set person = 'nobody' where sequence = 2 and subject_id = '" + subject + "'");
        brokenAt(2);
        tamper(
                "journal",
                "update journal set person = 'zhangsan' where sequence = 2 and subject_id = '" + subject + "'");
        assertThat(journal.verify(TENANT, subject)).isEmpty();
    }

    @Test
    void aChangedPayloadShows() {
        threeRows();
        String where =
                " where journal_id = (select id from journal where sequence = 2 and subject_id = '" + subject + "')";
        String before = jdbc.sql("select payload::text from journal_payload" + where)
                .query(String.class)
                .single();
        tamper("journal_payload", "update journal_payload set payload = '{\"what\":\"other\"}'" + where);
        brokenAt(2);
        tamper("journal_payload", "update journal_payload set payload = '" + before + "'" + where);
        assertThat(journal.verify(TENANT, subject)).isEmpty();
    }

    @Test
    void aCutOffTailShows() {
        threeRows();
        String id = jdbc.sql("select id from journal where sequence = 3 and subject_id = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();
        jdbc.sql("delete from journal_payload where journal_id = " + id).update();
        assertThat(journal.verify(TENANT, subject))
                .as("an erased payload is no break")
                .isEmpty();
        jdbc.sql("create table if not exists journal_cut as select * from journal where false")
                .update();
        tamper(
                "journal",
                "insert into journal_cut select * from journal where id = " + id,
                "delete from journal where id = " + id);
        brokenAt(3);
        assertThat(run()).contains("BROKEN", subject);
        jdbc.sql("insert into journal overriding system value select * from journal_cut where id = " + id)
                .update();
        assertThat(journal.verify(TENANT, subject)).isEmpty();
    }

    @Test
    void theCommandCountsAndSaysWhole() {
        threeRows();
        String said = run();
        assertThat(said).containsPattern("[1-9][0-9]* 行 rows");
        assertThat(said).doesNotContain(subject);
    }

    private String run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void brokenAt(long sequence) {
        assertThat(journal.verify(TENANT, subject))
                .extracting(Journal.Broken::sequence)
                .containsExactly(sequence);
    }

    private void threeRows() {
        List.of("a", "b", "c").forEach(what -> happen(what, DomainEvent.Visibility.PUBLIC));
        assertThat(journal.verify(TENANT, subject)).isEmpty();
    }

    private void happen(String what, DomainEvent.Visibility visibility) {
        transaction.executeWithoutResult(t -> events.publishEvent(made(what, visibility)));
    }

    private MadeThingHappened made(String what, DomainEvent.Visibility visibility) {
        Actor actor = new Actor(TENANT, "zhangsan", "张三", Role.DEPUTY, "rd", "区人大", "lisi", Door.PAGE);
        return new MadeThingHappened(actor, subject, what, visibility.name());
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    /** As a superuser can: with the triggers off. */
    private void tamper(String table, String... statements) {
        transaction.executeWithoutResult(t -> {
            jdbc.sql("alter table " + table + " disable trigger user").update();
            List.of(statements).forEach(sql -> jdbc.sql(sql).update());
            jdbc.sql("alter table " + table + " enable trigger user").update();
        });
    }

    /** A made-up event. */
    record MadeThingHappened(Actor actor, String proposalId, String what, String who) implements DomainEvent {
        @Override
        public String subjectType() {
            return "PROPOSAL";
        }

        @Override
        public String subjectId() {
            return proposalId;
        }

        @Override
        public Visibility visibility() {
            return Visibility.valueOf(who);
        }
    }
}
