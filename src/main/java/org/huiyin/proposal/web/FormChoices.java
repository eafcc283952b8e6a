package org.huiyin.proposal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.identity.Directory.ProposingBody;
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

    /** The bodies that may propose papers of this kind today, by their kind. */
    Map<BodyKind, List<ProposingBody>> bodies(Actor actor, ProposalKind kind) {
        return directory.bodies(actor.tenant()).stream()
                .filter(body -> body.kind().house() == kind.house())
                .collect(Collectors.groupingBy(ProposingBody::kind, TreeMap::new, Collectors.toList()));
    }

    /** The draft names a body that is not, or no longer, among them: it is shown, and refused when it is handed in. */
    boolean unlisted(Actor actor, SubmissionForm form) {
        return !form.collective().isEmpty()
                && directory.bodies(actor.tenant()).stream()
                        .noneMatch(body -> form.collective().equals(body.kind() + ":" + body.name()));
    }

    /** Newest first. */
    List<CongressSession> sessions(Actor actor, ProposalKind kind) {
        return directory.sessions(actor.tenant()).stream()
                .filter(s -> s.body() == kind.house())
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
