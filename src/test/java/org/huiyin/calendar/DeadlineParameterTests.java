package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers of the law as rows: the defaults, their basis, and what a district sets for itself. */
@IntegrationTest
class DeadlineParameterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DeadlineCalculator calculator;

    @Autowired
    DeadlineParameters parameters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({
        "suggestion.assign.session, CALENDAR_DAYS, 30",
        "suggestion.assign.offsession, WORKING_DAYS, 5",
        "sign.within, WORKING_DAYS, 2",
        "sign.red, WORKING_DAYS, 3",
        "return.window, WORKING_DAYS, 5",
        "return.review, WORKING_DAYS, 3",
        "return.ruling, WORKING_DAYS, 2",
        "contact.before, WORKING_DAYS, 15",
        "cohandle.opinion, CALENDAR_DAYS, 30",
        "cohandle.safe_gap, CALENDAR_DAYS, 20",
        "reply.normal, NATURAL_MONTHS, 3",
        "reply.proposal, NATURAL_MONTHS, 3",
        "reply.max, NATURAL_MONTHS, 6",
        "extend.apply_before, WORKING_DAYS, 10",
        "cohandle.decide, WORKING_DAYS, 3",
        "conflict.within, WORKING_DAYS, 5",
        "extend.approve, WORKING_DAYS, 3",
        "feedback.return, WORKING_DAYS, 15",
        "redo.period, NATURAL_MONTHS, 1",
        "disclose.within, WORKING_DAYS, 20",
        "archive.within, CALENDAR_DAYS, 30",
        "warn.reply, WORKING_DAYS, 10",
        "warn.cohandle, WORKING_DAYS, 5",
        "warn.other, WORKING_DAYS, 1",
        "review.within, WORKING_DAYS, 5",
        "completion.within, WORKING_DAYS, 5",
        "preassign.within, WORKING_DAYS, 3",
        "clearing.within, WORKING_DAYS, 5",
        "delivery.within, WORKING_DAYS, 3",
        "notice.opinion, WORKING_DAYS, 10",
        "notice.decline, WORKING_DAYS, 5",
        "appeal.within, WORKING_DAYS, 5",
        "appeal.answer, WORKING_DAYS, 5"
    })
    void everyDurationHasItsDefault(String code, Rule rule, int amount) {
        Parameter parameter = calculator.parameter("wanbailin", code, TODAY);
        assertThat(parameter.rule()).isEqualTo(rule);
        assertThat(parameter.amount()).isEqualTo(amount);
        assertThat(parameter.tenant()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "return.max, 1,",
        "warn.share, 30,",
        "extend.max_times, 1,",
        "extend.max_months, 3,",
        "redo.max_before_L4, 1,",
        "progress.day, 25,",
        "reply.annual_cutoff, 0, OFF",
        "deadline.startpoint, 0, ASSIGNED",
        "roll.nonwork, 0, true",
        "commit.remind, 0, '30,7,0'",
        "office.hours, 0, '08:30-12:00,14:30-18:00'"
    })
    void everySwitchHasItsDefault(String code, int amount, String value) {
        Parameter parameter = calculator.parameter("wanbailin", code, TODAY);
        assertThat(parameter.amount()).isEqualTo(amount);
        assertThat(parameter.value()).isEqualTo(value);
        assertThatThrownBy(parameter::duration).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyBasisIsOneOfThreeSortsAndNoAddress() {
        List<String> bases = jdbc.sql("select basis from deadline_parameter")
                .query(String.class)
                .list();
        assertThat(bases)
                .hasSizeGreaterThan(60)
                .allMatch(basis ->
                        basis.startsWith("法规：") || basis.startsWith("他区做法：") || basis.startsWith("本系统默认，待本区确认"))
                .noneMatch(basis -> basis.contains("http") || basis.contains("★") || basis.contains("["));
    }

    @Test
    void whistlesDifferByKind() {
        assertThat(parameters
                        .inForce("wanbailin", "whistle.reportin", ParameterScope.ofKind("HARD_CASE"), TODAY)
                        .amount())
                .isEqualTo(5);
        assertThatThrownBy(() -> calculator.parameter("wanbailin", "whistle.reportin", TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDurationOfWhistlesAndLaddersIsARule() {
        assertThat(jdbc.sql("select code from deadline_parameter where (code like 'whistle.%' or code like 'ladder.%')"
                                + " and (rule is null or value is not null)")
                        .query(String.class)
                        .list())
                .isEmpty();
        ParameterScope emergency = ParameterScope.ofKind("EMERGENCY");
        assertThat(calculator
                        .parameter("wanbailin", emergency, "whistle.triage", TODAY)
                        .rule())
                .isEqualTo(Rule.MINUTES);
        assertThat(calculator.parameter("wanbailin", "whistle.triage", TODAY).rule())
                .isEqualTo(Rule.WORKING_MINUTES);
        assertThat(calculator
                        .parameter("wanbailin", emergency, "ladder.chaser", TODAY)
                        .rule())
                .isEqualTo(Rule.MINUTES);
        assertThat(calculator.parameter("wanbailin", "ladder.chaser", TODAY).amount())
                .isEqualTo(2);
    }

    @Test
    void aDistrictsParameterAndTheNewerRowWin() {
        rolledBack(() -> {
            jdbc.sql(
                            """
                            insert into deadline_parameter (tenant_id, code, rule, amount, basis, valid_from) values
                            ('xiaodian', 'disclose.within', 'WORKING_DAYS', 15, '本区规定', date '2026-01-01'),
                            ('xiaodian', 'disclose.within', 'WORKING_DAYS', 10, '本区规定', date '2026-04-01')""")
                    .update();
            parameters.changed();
            assertThat(amount("xiaodian", TODAY)).isEqualTo(15);
            assertThat(amount("xiaodian", LocalDate.of(2026, 4, 1))).isEqualTo(10);
            assertThat(amount("xiaodian", LocalDate.of(2025, 12, 31))).isEqualTo(20);
            assertThat(amount("wanbailin", TODAY)).isEqualTo(20);
        });
        assertThat(amount("xiaodian", TODAY)).isEqualTo(20);
    }

    /** Session before term before kind, the district before the default; a row that reaches running deadlines has no first day. */
    @Test
    void whatIsSaidMoreExactlyWins() {
        ParameterScope suggestion = new ParameterScope("DEPUTY_SUGGESTION", 6, 6);
        ParameterScope nextSession = new ParameterScope("DEPUTY_SUGGESTION", 6, 7);
        ParameterScope proposal = new ParameterScope("MEMBER_PROPOSAL", 6, 6);
        rolledBack(() -> {
            jdbc.sql(
                            """
                            insert into deadline_parameter (tenant_id, code, kind, term, session, rule, amount, basis,
                                valid_from, running) values
                            ('xiaodian', 'disclose.within', 'DEPUTY_SUGGESTION', null, null, 'WORKING_DAYS', 15, '本区规定',
                                date '2026-01-01', false),
                            ('xiaodian', 'disclose.within', null, 6, 6, 'WORKING_DAYS', 12, '本区规定', date '2026-01-01', false),
                            ('xiaodian', 'feedback.return', null, null, null, 'WORKING_DAYS', 20, '本区规定', date '2026-03-01',
                                true)""")
                    .update();
            parameters.changed();
            assertThat(amount("xiaodian", suggestion)).isEqualTo(12);
            assertThat(amount("xiaodian", nextSession)).isEqualTo(15);
            assertThat(amount("xiaodian", proposal)).isEqualTo(12);
            assertThat(amount("xiaodian", TODAY)).isEqualTo(20);
            assertThat(calculator
                            .byParameter("xiaodian", suggestion, "disclose.within", TODAY)
                            .due())
                    .isEqualTo("2026-03-18");
            assertThat(calculator
                            .parameter("xiaodian", "feedback.return", LocalDate.of(2025, 6, 1))
                            .amount())
                    .isEqualTo(20);
        });
    }

    private int amount(String tenant, ParameterScope scope) {
        return calculator.parameter(tenant, scope, "disclose.within", TODAY).amount();
    }

    private int amount(String tenant, LocalDate on) {
        return calculator.parameter(tenant, "disclose.within", on).amount();
    }

    private void rolledBack(Runnable work) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
