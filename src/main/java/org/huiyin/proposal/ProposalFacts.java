package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.Objects;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** What the law asks about a proposal before it can count its deadlines. */
@Component
public class ProposalFacts {

    private final Directory directory;

    ProposalFacts(Directory directory) {
        this.directory = directory;
    }

    public CaseFacts of(Proposal proposal) {
        return of(
                proposal.tenant(),
                proposal.parameterScope(),
                proposal.inSession(),
                ChinaTime.dateOf(proposal.receivedAt()));
    }

    /** @param scope with kind, term and session said */
    public CaseFacts of(String tenant, ParameterScope scope, boolean inSession, LocalDate received) {
        return new CaseFacts(scope, inSession, received, inSession ? closes(tenant, scope) : null);
    }

    /** Closing day of the proposal's session, null when not known. */
    LocalDate closes(Proposal proposal) {
        return closes(proposal.tenant(), proposal.parameterScope());
    }

    private LocalDate closes(String tenant, ParameterScope scope) {
        var body = ProposalKind.valueOf(scope.kind()).house();
        return directory.sessions(tenant).stream()
                .filter(s -> s.body() == body)
                .filter(s -> s.term() == scope.term() && s.session() == scope.session())
                .map(CongressSession::closes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
