package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: a typing error in the record is put right with a reason; what stood there before is kept in the event. */
@Service
public class CorrectRecord {

    private static final EnumSet<ProposalState> ALL_STATES = EnumSet.allOf(ProposalState.class);

    private final ReviewDesk desk;
    private final ProposalRegister register;
    private final SubmissionCheck check;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    CorrectRecord(
            ReviewDesk desk,
            ProposalRegister register,
            SubmissionCheck check,
            Directory directory,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.register = register;
        this.check = check;
        this.directory = directory;
        this.events = events;
    }

    /** What can be corrected. */
    public enum Field {
        SUBJECT,
        GROUNDS,
        RECOMMENDATION,
        BODY
    }

    /** @param recommendation its number, for {@link Field#RECOMMENDATION} only */
    public record Command(
            String proposalId, int version, Field field, Integer recommendation, String value, String reason) {}

    @Transactional
    public Proposal correct(Command command, Actor actor) {
        Proposal before =
                desk.open(command.proposalId(), command.version(), ProposalAct::correcting, ALL_STATES, actor);
        Proposal after = apply(command, before);
        requireGood(command, before, after);
        String hash = ProposalText.of(after).hash();
        if (register.sameText(after, hash).isPresent()) {
            throw BusinessException.invalid(Problem.at("value", "error.proposal.same-text"));
        }
        register.rewrite(after, hash);
        if (command.field() == Field.BODY && after.collective()) {
            register.renameLead(after, nameOf(after));
        }
        events.publishEvent(new ProposalEvent.RecordCorrected(
                actor,
                before.id(),
                nameOf(command),
                valueOf(command, before),
                valueOf(command, after),
                command.reason().strip()));
        return after;
    }

    private static Proposal apply(Command command, Proposal p) {
        String value = command.value() == null ? "" : command.value().strip();
        ProposalCopy copy = ProposalCopy.of(p).version(p.version() + 1);
        if (command.field() == null) {
            throw BusinessException.invalid(Problem.at("field", "error.proposal.correction.field"));
        }
        return switch (command.field()) {
            case SUBJECT -> copy.subject(value).done();
            case GROUNDS -> copy.grounds(value).done();
            case BODY -> copy.body(value.isEmpty() ? null : value).done();
            case RECOMMENDATION -> copy.recommendations(replaced(command, p, value))
                    .done();
        };
    }

    private static List<Proposal.Recommendation> replaced(Command command, Proposal p, String value) {
        int no = Optional.ofNullable(command.recommendation())
                .filter(n -> p.recommendation(n).isPresent())
                .orElseThrow(() -> BusinessException.invalid(Problem.at(
                        "recommendation",
                        "error.proposal.correction.recommendation",
                        String.valueOf(command.recommendation()))));
        return p.recommendations().stream()
                .map(r -> r.no() == no ? new Proposal.Recommendation(no, value) : r)
                .toList();
    }

    private void requireGood(Command command, Proposal before, Proposal after) {
        List<Problem> problems = new ArrayList<>();
        check.checkText(ProposalText.of(after), problems);
        if (command.reason() == null || command.reason().isBlank()) {
            problems.add(Problem.at("reason", "error.proposal.correction.reason"));
        }
        if (command.field() == Field.BODY && after.collective()) {
            checkBody(after, problems);
        }
        if (java.util.Objects.equals(valueOf(command, before), valueOf(command, after))) {
            problems.add(Problem.at("value", "error.proposal.correction.same"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private void checkBody(Proposal after, List<Problem> problems) {
        if (after.body() == null) {
            problems.add(Problem.at("value", "error.proposal.body.missing"));
        } else {
            CollectiveCheck.listed("value", after.bodyKind(), after.body(), directory.bodies(after.tenant()), problems);
        }
    }

    private static String nameOf(Command command) {
        return command.field() == Field.RECOMMENDATION
                ? "recommendation[" + command.recommendation() + "]"
                : command.field().name().toLowerCase();
    }

    /** The body as printed with its contact. */
    private String nameOf(Proposal p) {
        String contact = p.leadProposer().person();
        return new Proposal.Signer(
                        contact,
                        directory.person(p.tenant(), contact).orElseThrow().name(),
                        true)
                .of(p.body())
                .name();
    }

    private static String valueOf(Command command, Proposal p) {
        return switch (command.field()) {
            case SUBJECT -> p.subject();
            case GROUNDS -> p.grounds();
            case BODY -> p.body();
            case RECOMMENDATION -> p.recommendation(command.recommendation())
                    .orElseThrow()
                    .text();
        };
    }
}
