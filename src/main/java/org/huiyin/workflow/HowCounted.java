package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    private final Deadline row;
    private final CaseFacts facts;
    private final ParameterScope scope;
    private final LocalDate opened;

    HowCounted(Deadline row, CaseFacts facts) {
        this.row = row;
        this.facts = facts;
        this.scope = facts.scope();
        this.opened = ChinaTime.dateOf(row.openedAt());
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
        Stream<Way> asReply = REPLY.contains(row.parameter()) ? Stream.of(this::asReply) : Stream.empty();
        return Stream.concat(asReply, Stream.of(this::fromItsStart, this::byItsOwnRule));
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

    /** From when the lamp is red: as the row has it, by sign.red where that decided, else as soon as it is overdue. */
    Instant redFrom(DeadlineCalculator before, DeadlineCalculator after, Calculation counted) {
        if (row.redFrom().equals(row.overdueFrom()) || row.start().contains("T")) {
            return counted.overdueFrom();
        }
        LocalDate start = LocalDate.parse(row.start());
        Instant signRed = signRed(before, start);
        if (row.redFrom().equals(signRed)) {
            return signRed(after, start);
        }
        return row.redFrom().isAfter(counted.overdueFrom()) ? row.redFrom() : counted.overdueFrom();
    }

    private Instant signRed(DeadlineCalculator law, LocalDate start) {
        return law.byParameter(row.tenant(), scope, "sign.red", start).overdueFrom();
    }
}
