package org.huiyin.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.handling.CategoryLetters.Letter;
import org.huiyin.handling.ReplySettingsEvent.CategoryLetterChanged;
import org.huiyin.handling.ReplySettingsEvent.ClearingChainChanged;
import org.huiyin.handling.persistence.ReplySettings;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 答复设置: letters of the categories from a day on, and which steps a department's reply passes before its leader signs. */
@Service
public class ChangeReplySettings {

    private final ReplySettings settings;
    private final Directory directory;
    private final Happening happening;

    ChangeReplySettings(ReplySettings settings, Directory directory, Happening happening) {
        this.settings = settings;
        this.directory = directory;
        this.happening = happening;
    }

    /** @param letter empty = from that day on the category is not used */
    public record LetterCommand(
            ProposalKind kind, OutcomeCategory category, LocalDate from, String letter, String label, String reason) {}

    /** @param steps before the leader's signature, which always stands at the end */
    public record ChainCommand(String organ, List<ClearingStep> steps) {}

    @Transactional
    public void letter(Actor actor, LetterCommand command) {
        actor.require(HandlingAct.CHANGE_REPLY_SETTINGS);
        check(command);
        boolean used = command.letter() != null && !command.letter().isBlank();
        Letter letter =
                used ? new Letter(command.letter().strip(), command.label().strip()) : null;
        settings.letter(
                actor.tenant(),
                new CategoryLetters.Row(
                        command.kind(),
                        command.category(),
                        command.from(),
                        letter,
                        command.reason().strip()),
                actor.person());
        happening.publish(new CategoryLetterChanged(
                actor,
                command.kind(),
                command.category(),
                command.from(),
                used ? letter.letter() : null,
                used ? letter.label() : null,
                command.reason().strip()));
    }

    @Transactional
    public void chain(Actor actor, ChainCommand command) {
        actor.require(HandlingAct.CHANGE_REPLY_SETTINGS);
        if (directory
                .organ(actor.tenant(), command.organ())
                .filter(Organ::handles)
                .isEmpty()) {
            throw BusinessException.invalid(
                    Problem.at("organ", "error.settings.organ", String.valueOf(command.organ())));
        }
        List<ClearingStep> steps = new ArrayList<>(command.steps() == null ? List.of() : command.steps());
        steps.remove(ClearingStep.LEADER);
        steps.add(ClearingStep.LEADER);
        steps.sort(Comparator.naturalOrder());
        settings.chain(
                actor.tenant(), command.organ(), steps.stream().distinct().toList(), actor.person(), happening.now());
        happening.publish(new ClearingChainChanged(
                actor,
                command.organ(),
                steps.stream().distinct().map(Enum::name).toList()));
    }

    private void check(LetterCommand command) {
        List<Problem> problems = new ArrayList<>();
        if (command.kind() == null) {
            problems.add(Problem.at("kind", "error.settings.replyKind"));
        }
        if (command.category() == null) {
            problems.add(Problem.at("category", "error.settings.category"));
        }
        if (command.from() == null || command.from().isBefore(ChinaTime.dateOf(happening.now()))) {
            problems.add(Problem.at("from", "error.settings.from"));
        }
        Texts.atMost(problems, "letter", command.letter(), 4);
        if (command.letter() != null && !command.letter().isBlank()) {
            Texts.required(problems, "label", command.label(), 40);
        }
        Texts.required(problems, "reason", command.reason(), 200);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
