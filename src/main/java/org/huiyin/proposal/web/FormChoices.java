package org.huiyin.proposal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.proposal.ProposalAct;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** What the submission form offers to choose from. */
@Component
class FormChoices {

    private final Directory directory;
    private final Clock clock;

    FormChoices(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The kind of paper this post may hand in. @throws BusinessException FORBIDDEN when it may hand in none */
    ProposalKind kind(Actor actor) {
        for (ProposalKind kind : ProposalKind.values()) {
            if (actor.may(ProposalAct.submitting(kind))) {
                return kind;
            }
        }
        Set<Role> could = EnumSet.noneOf(Role.class);
        for (ProposalKind kind : ProposalKind.values()) {
            could.addAll(ProposalAct.submitting(kind).roles());
        }
        throw BusinessException.forbidden("error.proposal.submit.no-post", Role.list(could));
    }

    List<Directory.Person> proposers(Actor actor, ProposalKind kind) {
        return directory.holders(actor.tenant(), kind.proposer(), null);
    }

    List<Directory.Organ> departments(Actor actor) {
        return directory.handlingDepartments(actor.tenant());
    }

    /** Newest first. */
    List<CongressSession> sessions(Actor actor, ProposalKind kind) {
        OrganKind body = kind == ProposalKind.DEPUTY_SUGGESTION ? OrganKind.CONGRESS : OrganKind.CPPCC;
        return directory.sessions(actor.tenant()).stream()
                .filter(s -> s.body() == body)
                .sorted(Comparator.comparing(CongressSession::term)
                        .thenComparing(CongressSession::session)
                        .reversed())
                .toList();
    }

    SubmissionForm blank(Actor actor, ProposalKind kind) {
        LocalDate today = ChinaTime.today(clock);
        Optional<CongressSession> current = sessions(actor, kind).stream()
                .filter(s -> !s.opens().isAfter(today))
                .findFirst();
        return SubmissionForm.empty(
                actor.role() == kind.proposer() ? actor.person() : "",
                current.map(s -> s.term() + "-" + s.session()).orElse(""),
                current.filter(s -> s.closes() != null && !s.closes().isBefore(today))
                        .isPresent());
    }
}
