package org.huiyin.workflow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines.Deadline;

/**
 * Finds out how a deadline was counted, so that it can be counted again the same way: the first way that gives, by the law it
 * stands under, the very day that its row says. When none does, people have set the day; it stays.
 */
final class HowCounted {

    private static final Set<String> REPLY = Set.of("reply.normal", "reply.proposal");
    private static final String CO_HANDLING = "CO_HANDLING";
    private static final String OPINION = "cohandle.opinion";
    private static final String SAFE_GAP = "cohandle.safe_gap";
    private static final String DAY_OF_MONTH = "progress.day";
    private static final String PROMISED = "commit.remind";

    private final Deadline row;
    private final CaseFacts facts;
    private final ParameterScope scope;
    private final LocalDate opened;
    private final LocalDate today;

    HowCounted(Deadline row, CaseFacts facts, LocalDate today) {
        this.row = row;
        this.facts = facts;
        this.scope = facts.scope();
        this.opened = ChinaTime.dateOf(row.openedAt());
        this.today = today;
    }

    /** What a way gives: the calculation and the parameter that decided. */
    record Counted(String parameter, Calculation calculation) {}

    /** Until when the lead department is to reply. */
    record ReplyDue(LocalDate due, boolean provisional) {}

    /** One way of counting, under any law. */
    interface Way extends Function<DeadlineCalculator, Counted> {}

    /**
     * @param reply for a co-handler's dates: until when the lead is to reply under the law asked; null when nothing tells
     */
    Optional<Way> under(DeadlineCalculator law, Function<DeadlineCalculator, ReplyDue> reply) {
        return ways(reply).filter(way -> gives(way, law)).findFirst();
    }

    /** Whether the settings may say anew how long it lasts; otherwise only the calendar moves it. */
    boolean followsSettings() {
        return !row.individuallyRuled() || hangsOnTheReply();
    }

    private boolean hangsOnTheReply() {
        return SAFE_GAP.equals(row.parameter()) || OPINION.equals(row.parameter());
    }

    private boolean gives(Way way, DeadlineCalculator law) {
        Counted result = way.apply(law);
        if (result == null) {
            return false;
        }
        Calculation counted = result.calculation();
        return counted.due().equals(row.due())
                && counted.start().equals(row.start())
                && counted.rule().name().equals(row.rule())
                && counted.amount() == row.amount();
    }

    private Stream<Way> ways(Function<DeadlineCalculator, ReplyDue> reply) {
        if (hangsOnTheReply()) {
            return reply == null ? Stream.of(this::fromItsStart) : Stream.of(law -> besideReply(law, reply.apply(law)));
        }
        if (row.individuallyRuled()) {
            return Stream.of(this::byItsOwnRule);
        }
        Stream<Way> special =
                switch (row.parameter()) {
                    case DAY_OF_MONTH -> Stream.of(this::onItsDayOfMonth);
                    case PROMISED -> Stream.of(this::asPromised);
                    default -> REPLY.contains(row.parameter()) ? Stream.of(this::asReply) : Stream.empty();
                };
        return Stream.concat(special, Stream.of(this::fromItsStart, this::byItsOwnRule));
    }

    /** Another day of the month that has passed already when it is set counts from the next month on: it makes nobody late. */
    private Counted onItsDayOfMonth(DeadlineCalculator law) {
        LocalDate start = LocalDate.parse(row.start());
        LocalDate named = start.plusDays(row.amount());
        LocalDate day = law.dayOfMonth(row.tenant(), scope, row.parameter(), YearMonth.from(named), start);
        if (!day.equals(named) && !day.isAfter(today)) {
            day = law.dayOfMonth(
                    row.tenant(), scope, row.parameter(), YearMonth.from(named).plusMonths(1), start);
        }
        return counted(law.until(row.tenant(), scope, row.parameter(), start, day));
    }

    /** The day was promised and stays; only the reminders before it follow the settings. */
    private Counted asPromised(DeadlineCalculator law) {
        String basis =
                law.parameter(row.tenant(), scope, row.parameter(), opened).basis();
        return counted(Calculation.ending(row.due(), 0, row.start(), false, basis));
    }

    private Counted asReply(DeadlineCalculator law) {
        return counted(law.reply(row.tenant(), row.parameter(), facts, opened));
    }

    /** @return null where the parameter is no duration: the day of a month, days before */
    private Counted fromItsStart(DeadlineCalculator law) {
        if (law.parameter(row.tenant(), scope, row.parameter(), opened).rule() == null) {
            return null;
        }
        return counted(
                row.start().contains("T")
                        ? law.byParameter(row.tenant(), scope, row.parameter(), OffsetDateTime.parse(row.start()))
                        : law.byParameter(row.tenant(), scope, row.parameter(), LocalDate.parse(row.start())));
    }

    /** @return null where nothing is counted: a day that was promised */
    private Counted byItsOwnRule(DeadlineCalculator law) {
        if (row.amount() == 0) {
            return null;
        }
        Rule rule = Rule.valueOf(row.rule());
        Calculation again = row.start().contains("T")
                ? law.calculate(row.tenant(), scope, rule, row.amount(), OffsetDateTime.parse(row.start()))
                : law.calculate(row.tenant(), scope, rule, row.amount(), LocalDate.parse(row.start()));
        return counted(again.onBasis(row.basis()));
    }

    private Counted counted(Calculation calculation) {
        return new Counted(row.parameter(), calculation);
    }

    /** The safe date is counted back from the lead's reply; the opinion is due by its own rule, yet never later. */
    private Counted besideReply(DeadlineCalculator law, ReplyDue reply) {
        Counted safe = new Counted(SAFE_GAP, safeDate(law, reply));
        if (!CO_HANDLING.equals(row.kind())) {
            return safe;
        }
        Calculation opinion = law.byParameter(row.tenant(), scope, OPINION, opened);
        return opinion.due().isAfter(safe.calculation().due()) ? safe : new Counted(OPINION, opinion);
    }

    private Calculation safeDate(DeadlineCalculator law, ReplyDue reply) {
        return law.safeDate(row.tenant(), scope, opened, reply.due(), reply.provisional());
    }
}
