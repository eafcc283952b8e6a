package org.huiyin.settings;

import static org.huiyin.calendar.DeadlineCalculator.Rule.CALENDAR_DAYS;
import static org.huiyin.calendar.DeadlineCalculator.Rule.HOURS;
import static org.huiyin.calendar.DeadlineCalculator.Rule.MINUTES;
import static org.huiyin.calendar.DeadlineCalculator.Rule.NATURAL_MONTHS;
import static org.huiyin.calendar.DeadlineCalculator.Rule.WORKING_DAYS;
import static org.huiyin.calendar.DeadlineCalculator.Rule.WORKING_HOURS;
import static org.huiyin.calendar.DeadlineCalculator.Rule.WORKING_MINUTES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.springframework.stereotype.Component;

/** Every parameter there is, in the order of a proposal's life and of what follows when it is late, with what it may be set to. */
@Component
public class ParameterCatalogue {

    static final List<String> BOTH_KINDS = List.of("DEPUTY_SUGGESTION", "MEMBER_PROPOSAL");

    static final List<String> WHISTLE_KINDS = List.of("EMERGENCY", "JOINT_ENFORCEMENT", "KEY_WORK", "HARD_CASE");

    private static final List<Rule> DAYS = List.of(WORKING_DAYS, CALENDAR_DAYS, NATURAL_MONTHS);
    private static final List<Rule> FROM_MINUTES_ON =
            List.of(MINUTES, WORKING_MINUTES, HOURS, WORKING_HOURS, WORKING_DAYS, CALENDAR_DAYS, NATURAL_MONTHS);
    private static final List<String> EMERGENCY = List.of("EMERGENCY");
    private static final int YEAR = 366;

    private final Map<String, ParameterEntry> entries = new LinkedHashMap<>();

    ParameterCatalogue() {
        durations("REVIEW", "cosign.within");
        durations("REVIEW", "review.within", "completion.within", "notice.opinion", "notice.decline");
        durations("REVIEW", "appeal.within", "appeal.answer");
        durations("ASSIGNMENT", "suggestion.assign.session", "suggestion.assign.offsession", "preassign.within");
        durations("ACKNOWLEDGEMENT", "sign.within", "sign.red", "return.window", "return.review", "return.ruling");
        put("ACKNOWLEDGEMENT", "return.max", ParameterSort.COUNT, List.of(), 3, BOTH_KINDS);
        durations("HANDLING", "contact.before");
        put("HANDLING", "progress.day", ParameterSort.DAY_OF_MONTH, List.of(), 28, BOTH_KINDS);
        put("HANDLING", "progress.first_after", ParameterSort.DURATION, List.of(CALENDAR_DAYS), 31, BOTH_KINDS);
        durations("HANDLING", "cohandle.opinion", "cohandle.decide", "conflict.within");
        put("HANDLING", "cohandle.safe_gap", ParameterSort.DURATION, List.of(CALENDAR_DAYS), 90, BOTH_KINDS);
        put("REPLY", "reply.normal", ParameterSort.DURATION, DAYS, YEAR, List.of());
        put("REPLY", "reply.proposal", ParameterSort.DURATION, DAYS, YEAR, List.of());
        put("REPLY", "reply.max", ParameterSort.DURATION, List.of(NATURAL_MONTHS), 24, BOTH_KINDS);
        put("REPLY", "deadline.startpoint", ParameterSort.START_POINT, List.of(), 0, BOTH_KINDS);
        put("REPLY", "reply.annual_cutoff", ParameterSort.CUTOFF, List.of(), 0, BOTH_KINDS);
        put("REPLY", "extend.apply_before", ParameterSort.DURATION, List.of(WORKING_DAYS), 60, BOTH_KINDS);
        durations("REPLY", "extend.approve");
        put("REPLY", "extend.max_times", ParameterSort.COUNT, List.of(), 3, BOTH_KINDS);
        put("REPLY", "extend.max_months", ParameterSort.COUNT, List.of(), 12, BOTH_KINDS);
        durations("REPLY", "clearing.within", "delivery.within");
        durations("FEEDBACK", "feedback.return", "redo.period", "conferring.within");
        put("FEEDBACK", "redo.max_before_L4", ParameterSort.COUNT, List.of(), 3, BOTH_KINDS);
        durations("AFTERWARDS", "disclose.within", "archive.within", "commit.explain", "street.finding");
        put("AFTERWARDS", "commit.max_moves", ParameterSort.COUNT, List.of(), 5, BOTH_KINDS);
        put("AFTERWARDS", "commit.remind", ParameterSort.DAYS_BEFORE, List.of(), 0, BOTH_KINDS);
        for (String code : List.of("warn.reply", "warn.cohandle", "warn.other")) {
            put("REMINDERS", code, ParameterSort.DURATION, List.of(WORKING_DAYS), 60, BOTH_KINDS);
        }
        put("REMINDERS", "warn.share", ParameterSort.COUNT, List.of(), 90, WHISTLE_KINDS);
        put("REMINDERS", "remind.reply", ParameterSort.DAYS_BEFORE, List.of(), 0, BOTH_KINDS);
        put("REMINDERS", "remind.sign", ParameterSort.DURATION, List.of(WORKING_DAYS), 10, BOTH_KINDS);
        put("REMINDERS", "standstill.before", ParameterSort.DURATION, List.of(WORKING_DAYS), 60, BOTH_KINDS);
        put("RECKONING", "roll.nonwork", ParameterSort.SWITCH, List.of(), 0, BOTH_KINDS);
        put("RECKONING", "office.hours", ParameterSort.OFFICE_HOURS, List.of(), 0, List.of());
        whistles();
        ladder();
    }

    private void whistles() {
        put("WHISTLE", "whistle.review", ParameterSort.DURATION, FROM_MINUTES_ON, YEAR, WHISTLE_KINDS);
        put("WHISTLE", "whistle.triage", ParameterSort.DURATION, FROM_MINUTES_ON, YEAR, WHISTLE_KINDS);
        for (String step : List.of("sign", "contact", "reportin", "resolve")) {
            add(new ParameterEntry(
                    "whistle." + step, "WHISTLE", ParameterSort.DURATION, FROM_MINUTES_ON, YEAR, WHISTLE_KINDS, true));
        }
        for (String step : List.of(
                "dispute.window",
                "dispute",
                "dispute.establishment",
                "dispute.leader",
                "dispute.answer",
                "verify",
                "rating")) {
            put("WHISTLE", "whistle." + step, ParameterSort.DURATION, FROM_MINUTES_ON, YEAR, WHISTLE_KINDS);
        }
        put("WHISTLE", "whistle.rework", ParameterSort.DURATION, FROM_MINUTES_ON, YEAR, WHISTLE_KINDS);
    }

    private void ladder() {
        for (String step : List.of("sign", "chaser", "chaser.makegood", "order", "coordination", "leader")) {
            put("LADDER", "ladder." + step, ParameterSort.DURATION, FROM_MINUTES_ON, YEAR, EMERGENCY);
        }
        put("LADDER", "ladder.card.appeal", ParameterSort.DURATION, DAYS, YEAR, List.of());
        put("LADDER", "ladder.card.answer", ParameterSort.DURATION, DAYS, YEAR, List.of());
    }

    private void durations(String group, String... codes) {
        for (String code : codes) {
            put(group, code, ParameterSort.DURATION, DAYS, YEAR, BOTH_KINDS);
        }
    }

    private void put(String group, String code, ParameterSort sort, List<Rule> rules, int most, List<String> kinds) {
        add(new ParameterEntry(code, group, sort, rules, most, kinds, false));
    }

    private void add(ParameterEntry entry) {
        entries.put(entry.code(), entry);
    }

    public List<ParameterEntry> all() {
        return List.copyOf(entries.values());
    }

    public Optional<ParameterEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }
}
