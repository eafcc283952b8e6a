package org.huiyin.workflow.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.SubjectAccess;
import org.huiyin.workflow.Trail;
import org.huiyin.workflow.Trail.Run;
import org.huiyin.workflow.Trail.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells in words where a proposal stands, as far as the viewer may know. */
@Component
class Positions {

    /** What an ended main process has taken last, as far as it is told. */
    private static final Set<String> ENDS = Set.of(
            "EndEvent_Concluded",
            "Flow_VerdictDeclined",
            "Flow_VerdictOpinion",
            "Flow_VerdictMerged",
            "EndEvent_Withdrawn",
            "EndEvent_Circulated",
            "EndEvent_Met",
            "EndEvent_ItemDone",
            "EndEvent_ItemDropped",
            "EndEvent_Closed",
            "EndEvent_NotEstablished");

    /** The levels of a ladder: one process, called for each. */
    private static final Set<String> REPEATED = Set.of("escalation-level");

    private final Trail trail;
    private final Directory directory;
    private final ObjectProvider<SubjectAccess> access;
    private final MessageSource messages;

    Positions(Trail trail, Directory directory, ObjectProvider<SubjectAccess> access, MessageSource messages) {
        this.trail = trail;
        this.directory = directory;
        this.access = access;
        this.messages = messages;
    }

    /** @throws BusinessException when the actor may not see the subject; without anybody to ask, nobody may */
    boolean requireVisible(Actor actor, String subjectType, String subjectId) {
        SubjectAccess owner = owner(subjectType);
        owner.requireVisible(actor, subjectId);
        return owner.insider(actor, subjectId);
    }

    private SubjectAccess owner(String subjectType) {
        return access.stream()
                .filter(each -> each.subjectType().equals(subjectType))
                .findFirst()
                .orElseThrow(() -> BusinessException.forbidden("error.workflow.notVisible"));
    }

    /** What the subject's owner lets an insider see; whoever is none is shown the main run only, yet told where the others stand. */
    List<Run> runs(Actor actor, String subjectType, String subjectId, boolean insider) {
        List<Run> all = trail.runs(actor.tenant(), subjectId);
        return insider ? owner(subjectType).shown(actor, subjectId, all) : all;
    }

    List<PositionView> of(Actor actor, String proposalId, boolean insider, List<Run> runs, Locale locale) {
        Set<String> seen = runs.stream().map(Run::id).collect(Collectors.toSet());
        List<PositionView> open = trail.openSteps(actor.tenant(), proposalId).stream()
                .filter(step -> !insider || seen.contains(step.runId()))
                .map(step -> view(actor.tenant(), step, insider, locale))
                .distinct()
                .toList();
        return open.isEmpty() ? ends(runs, locale) : open;
    }

    private PositionView view(String tenant, Step step, boolean insider, Locale locale) {
        if (!insider) {
            String element = outer(step);
            return new PositionView(null, element, null, null, null, phrase("position." + element, locale));
        }
        String organName = step.organ() == null ? null : directory.shortName(tenant, step.organ());
        String phrase = phrase("position." + step.elementId(), locale);
        String text = organName == null
                ? phrase
                : messages.getMessage("workflow.position.of", new Object[] {organName, phrase}, locale);
        String assignment = Trail.INNER.contains(step.processKey()) ? step.scopeId() : null;
        return new PositionView(step.processKey(), step.elementId(), assignment, step.organ(), organName, text);
    }

    /** The step of the main drawing in which it is done. */
    private static String outer(Step step) {
        String process = step.processKey();
        if (!Trail.INNER.contains(process)) {
            return step.elementId();
        }
        if (process.equals("whistle-rating")) {
            return "Call_Rating";
        }
        return process.startsWith("whistle-") ? "Sub_Calls" : "Sub_Departments";
    }

    private List<PositionView> ends(List<Run> runs, Locale locale) {
        return runs.stream()
                .filter(run -> run.main() && run.ended())
                .flatMap(run -> trail.gone(run).stream().filter(ENDS::contains))
                .map(end -> new PositionView(null, end, null, null, null, phrase("position." + end, locale)))
                .toList();
    }

    String line(List<PositionView> positions, Locale locale) {
        String separator = messages.getMessage("workflow.position.separator", null, locale);
        String all = positions.stream().map(PositionView::text).distinct().collect(Collectors.joining(separator));
        return messages.getMessage("workflow.position.now", new Object[] {all}, locale);
    }

    /** What runs again and again on one subject is told apart by what it went through: 一级催办. */
    String runTitle(Run run, Locale locale) {
        String process = phrase("workflow.process." + run.processKey(), locale);
        if (REPEATED.contains(run.processKey())) {
            return through(run, locale).orElse(process);
        }
        return run.organ() == null
                ? process
                : messages.getMessage(
                        "workflow.position.of",
                        new Object[] {directory.shortName(run.tenant(), run.organ()), process},
                        locale);
    }

    private Optional<String> through(Run run, Locale locale) {
        return trail.gone(run).stream()
                .map(element ->
                        messages.getMessage("workflow.process." + run.processKey() + "." + element, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Of a run that is one of several of its kind, what it waits for; null when it is over, or the only one. */
    String waits(Run run, Locale locale) {
        return run.ended() || !REPEATED.contains(run.processKey())
                ? null
                : trail.openSteps(run.tenant(), run.subjectId()).stream()
                        .filter(step -> step.runId().equals(run.id()))
                        .map(step -> phrase("position." + step.elementId(), locale))
                        .findFirst()
                        .orElse(null);
    }

    private String phrase(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
