package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** When a deadline turns yellow and red, and at which moments its timer is to wake up. */
@Component
class AlarmPlan {

    /** Provisional deadlines are neither due soon nor overdue. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Nobody is warned of them: something happens by itself when they end. */
    private static final Set<String> SINGLE_MOMENTS = Set.of(
            "CO_HANDLING_SAFE",
            "RETURN_WINDOW",
            "PREASSIGN",
            "ARCHIVE",
            "COMMITMENT",
            "CO_SIGNING",
            "WHISTLE_RATING",
            "WHISTLE_RULING_ANSWER");

    private final DeadlineCalculator law;

    AlarmPlan(DeadlineCalculator law) {
        this.law = law;
    }

    /** The same by another law, e.g. as it would be after a change. */
    AlarmPlan by(DeadlineCalculator other) {
        return new AlarmPlan(other);
    }

    /**
     * The one place that decides when a deadline turns red: whoever shows it, lists it or climbs the ladder reads the row, and
     * {@link Deadlines.Lamp#at} says what that means now.
     *
     * @param redFrom the moment that people have set; null when the law counts it
     * @param opened when the deadline was opened; reminders go by the parameter of that day
     */
    Alarms of(
            String tenant,
            ParameterScope scope,
            String kind,
            Calculation calculation,
            Instant redFrom,
            Instant opened,
            Instant now) {
        Instant red = redFrom == null ? redFrom(tenant, scope, kind, calculation) : redFrom;
        Instant warn = singleMoment(kind) ? red : warnFrom(tenant, scope, kind, calculation, opened);
        if (calculation.provisional()) {
            return new Alarms(warn, red, NEVER);
        }
        Stream<Instant> reminders =
                reminders(tenant, scope, kind, calculation.start(), calculation.due(), calculation.amount(), opened);
        return new Alarms(warn, red, next(reminders, warn, red, now));
    }

    /** As soon as it is overdue; an acknowledgement by sign.red, and not before a notice makes an estimated day of that firm. */
    private Instant redFrom(String tenant, ParameterScope scope, String kind, Calculation calculation) {
        if (!kind.equals("ACKNOWLEDGE")) {
            return calculation.overdueFrom();
        }
        Calculation red = law.byParameter(tenant, scope, "sign.red", dayOf(calculation.start()));
        if (red.overdueFrom().isBefore(calculation.overdueFrom())) {
            return calculation.overdueFrom();
        }
        return red.provisional() ? NEVER : red.overdueFrom();
    }

    /** The moment after this one at which a running deadline is spoken of. */
    Instant next(Deadline row, ParameterScope scope, Instant now) {
        Stream<Instant> reminders =
                reminders(row.tenant(), scope, row.kind(), row.start(), row.due(), row.amount(), row.openedAt());
        return next(reminders, row.warnFrom(), row.redFrom(), now);
    }

    int workingDaysLeft(Deadline row, Instant now) {
        return law.workingDaysLeft(row.tenant(), ChinaTime.dateOf(now), row.due());
    }

    private static Instant next(Stream<Instant> reminders, Instant warn, Instant red, Instant now) {
        return Stream.concat(reminders, Stream.of(warn))
                .filter(moment -> moment.isAfter(now) && moment.isBefore(red))
                .min(Comparator.naturalOrder())
                .orElse(red);
    }

    /**
     * L0: beside the yellow lamp a reply is reminded of some working days before, an acknowledgement after some; a promise some days
     * before.
     *
     * @param amount 0 of a day that was promised: the time to explain a promise that was not kept is counted, and not reminded of
     */
    private Stream<Instant> reminders(
            String tenant, ParameterScope scope, String kind, String start, LocalDate due, int amount, Instant opened) {
        LocalDate on = ChinaTime.dateOf(opened);
        return switch (kind) {
            case "REPLY" -> daysBefore(law.parameter(tenant, scope, "remind.reply", on))
                    .map(days -> ChinaTime.startOf(law.workingDaysBefore(tenant, due, days)));
            case "ACKNOWLEDGE" -> {
                int days = law.parameter(tenant, scope, "remind.sign", on).amount();
                yield Stream.of(law.calculate(tenant, scope, Rule.WORKING_DAYS, days, dayOf(start))
                        .overdueFrom());
            }
            case "COMMITMENT" -> amount > 0
                    ? Stream.empty()
                    : daysBefore(law.parameter(tenant, scope, "commit.remind", on))
                            .map(days -> ChinaTime.startOf(due.minusDays(days)));
            default -> Stream.empty();
        };
    }

    private static Stream<Integer> daysBefore(Parameter parameter) {
        return Arrays.stream(parameter.value().split(",")).map(String::strip).map(Integer::valueOf);
    }

    private static LocalDate dayOf(String start) {
        return LocalDate.parse(start.substring(0, 10));
    }

    /** The ladder climbs by itself, and tells that it did: nobody is warned of that as well. */
    private static boolean singleMoment(String kind) {
        return SINGLE_MOMENTS.contains(kind) || kind.startsWith("LADDER_");
    }

    private Instant warnFrom(
            String tenant, ParameterScope scope, String kind, Calculation calculation, Instant opened) {
        LocalDate on = ChinaTime.dateOf(opened);
        if (!calculation.rule().countsDays()) {
            int share = law.parameter(tenant, scope, "warn.share", on).amount();
            return beforeLast(share, tenant, scope, calculation);
        }
        var ahead = law.parameter(tenant, scope, warnParameter(kind), on);
        return ChinaTime.startOf(law.workingDaysBefore(tenant, calculation.due(), ahead.amount()));
    }

    /** Days are too coarse for minutes and hours: the moment when but so many per cent of them are left, counted as they are counted. */
    private Instant beforeLast(int share, String tenant, ParameterScope scope, Calculation counted) {
        Rule rule =
                switch (counted.rule()) {
                    case HOURS -> Rule.MINUTES;
                    case WORKING_HOURS -> Rule.WORKING_MINUTES;
                    default -> counted.rule();
                };
        int whole = rule == counted.rule() ? counted.amount() : counted.amount() * 60;
        int gone = Math.max(1, whole * (100 - share) / 100);
        return law.calculate(tenant, scope, rule, gone, OffsetDateTime.parse(counted.start()))
                .overdueFrom();
    }

    static String warnParameter(String kind) {
        return switch (kind) {
            case "REPLY" -> "warn.reply";
            case "CO_HANDLING" -> "warn.cohandle";
            default -> "warn.other";
        };
    }

    record Alarms(Instant warnFrom, Instant redFrom, Instant next) {}
}
