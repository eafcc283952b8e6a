package org.huiyin.handling;

import java.util.List;
import java.util.Objects;
import org.huiyin.handling.ProposalDetail.Contact;
import org.huiyin.handling.ProposalDetail.Part;
import org.huiyin.handling.ProposalDetail.Round;
import org.huiyin.handling.ProposalDetail.Verdict;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.identity.Directory.Person;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Signer;
import org.huiyin.shared.Actor;
import org.huiyin.workflow.DeadlineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one proposal to one viewer: the paper, its way, what came of it, and what the viewer can do now. */
@Service
public class ShowProposal {

    private static final String SUBJECT = "PROPOSAL";

    private final ProposalAccess access;
    private final HandlingFiles files;
    private final DueDates dueDates;
    private final Journal journal;
    private final Directory directory;
    private final OpenActs openActs;

    ShowProposal(
            ProposalAccess access,
            HandlingFiles files,
            DueDates dueDates,
            Journal journal,
            Directory directory,
            OpenActs openActs) {
        this.access = access;
        this.files = files;
        this.dueDates = dueDates;
        this.journal = journal;
        this.directory = directory;
        this.openActs = openActs;
    }

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND when there is none that this viewer may see */
    @Transactional(readOnly = true)
    public ProposalDetail show(Actor actor, String proposalId) {
        Proposal proposal = access.visible(actor, proposalId);
        HandlingFile file = files.of(actor.tenant(), proposalId);
        Sight sight = Sight.of(actor, file);
        List<Due> dues = dueDates.of(actor.tenant(), proposalId).stream()
                .filter(due -> sight.viewpoint() != Viewpoint.PROPOSER
                        || !DeadlineEvent.INSIDE.contains(due.deadline().kind()))
                .toList();
        return new ProposalDetail(
                proposal,
                sight.viewpoint(),
                file.record(),
                file.parts().stream().map(part -> part(sight, part, dues)).toList(),
                file.consultations(),
                sight.opinions(),
                sight.replies(),
                file.rounds().stream()
                        .map(round -> round(sight, proposal, round))
                        .toList(),
                dues,
                sight.timeline(journal.of(actor.tenant(), SUBJECT, proposalId, sight.visibilities())),
                sight.seesContacts() ? contacts(proposal) : List.of(),
                openActs.of(actor, proposal, file));
    }

    private Part part(Sight sight, Assignment part, List<Due> dues) {
        Organ organ = directory.organ(part.tenant(), part.organ()).orElse(null);
        String acknowledgedBy = part.acknowledgedBy() == null
                ? null
                : directory
                        .person(part.tenant(), part.acknowledgedBy())
                        .map(Person::name)
                        .orElse(part.acknowledgedBy());
        return new Part(
                part,
                organ == null ? part.organ() : organ.name(),
                sight.stateOf(part),
                sight.viewpoint() == Viewpoint.PROPOSER
                        ? null
                        : sight.file().replyOf(part).map(Reply::step).orElse(null),
                acknowledgedBy,
                nextDue(part, dues),
                sight.viewpoint() == Viewpoint.DEPARTMENT
                        && part.organ().equals(sight.actor().organ()),
                organ == null ? null : organ.phone());
    }

    /** While nobody has acknowledged that is what is due; after it the reply or the opinion. */
    private static Due nextDue(Assignment part, List<Due> dues) {
        String work = part.role() == DepartmentRole.CO_HANDLING ? PartDeadlines.CO_HANDLING : PartDeadlines.REPLY;
        String kind = part.state() == AssignmentState.ASSIGNED ? PartDeadlines.ACKNOWLEDGE : work;
        return dues.stream()
                .filter(due -> due.isFor(part.id(), kind))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private Round round(Sight sight, Proposal proposal, FeedbackRound round) {
        List<Verdict> verdicts = round.persons().stream()
                .filter(person -> sight.viewpoint() != Viewpoint.PROPOSER || sight.sees(round, person))
                .flatMap(person -> round.organs().stream().map(organ -> verdict(sight, proposal, round, person, organ)))
                .toList();
        return new Round(sight.viewpoint() == Viewpoint.PROPOSER ? ownPart(round, verdicts) : round, verdicts);
    }

    /** Whom else a round asks tells who was dissatisfied before: not a proposer's to know. */
    private static FeedbackRound ownPart(FeedbackRound round, List<Verdict> own) {
        List<String> persons = own.stream().map(Verdict::person).distinct().toList();
        return new FeedbackRound(
                round.round(), persons, round.organs(), round.requestedAt(), round.closedAt(), round.expired());
    }

    private Verdict verdict(Sight sight, Proposal proposal, FeedbackRound round, String person, String organ) {
        Feedback given = sight.file().verdict(round.round(), person, organ).orElse(null);
        boolean shown = sight.sees(round, person);
        String name = access.signersOf(proposal).stream()
                .filter(signer -> signer.person().equals(person))
                .map(Signer::name)
                .findFirst()
                .orElse(person);
        return new Verdict(person, name, organ, given != null && shown, shown ? sight.of(given) : null);
    }

    private List<Contact> contacts(Proposal proposal) {
        return access.signersOf(proposal).stream()
                .map(signer -> directory
                        .person(proposal.tenant(), signer.person())
                        .map(p -> new Contact(p.code(), p.name(), signer.lead(), p.title(), p.phone(), p.address()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
