package org.huiyin.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** Until when an invitation to co-sign is open: {@code cosign.within}, and in session never beyond the closing day. */
@Component
class CoSigningTerm {

    private final DeadlineCalculator calculator;
    private final Directory directory;
    private final Clock clock;

    CoSigningTerm(DeadlineCalculator calculator, Directory directory, Clock clock) {
        this.calculator = calculator;
        this.directory = directory;
        this.clock = clock;
    }

    Instant ends(String tenant, Submission submission) {
        LocalDate today = ChinaTime.today(clock);
        ParameterScope scope = new ParameterScope(submission.kind().name(), submission.term(), submission.session());
        Instant usual =
                calculator.byParameter(tenant, scope, "cosign.within", today).overdueFrom();
        return closing(tenant, submission)
                .filter(closes -> submission.inSession() && !closes.isBefore(today))
                .map(closes -> closes.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant())
                .filter(end -> end.isBefore(usual))
                .orElse(usual);
    }

    private Optional<LocalDate> closing(String tenant, Submission submission) {
        return directory.sessions(tenant).stream()
                .filter(s -> s.body() == submission.kind().house())
                .filter(s -> s.term() == submission.term() && s.session() == submission.session())
                .map(CongressSession::closes)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
