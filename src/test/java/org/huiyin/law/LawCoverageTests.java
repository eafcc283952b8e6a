package org.huiyin.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huiyin.IntegrationTest;
import org.huiyin.handling.AssignmentState;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After all other tests: every state has been left by every exit the law allows, every node and flow of every process has been
 * walked, every timer of whistles and ladders has fired and has been put away, all through the whole program. The list stands in target/law-coverage.md. A run of chosen tests says nothing of this.
 */
@IntegrationTest
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = "needs the whole suite before it")
class LawCoverageTests {

    private static final List<String> WATCHED_TIMERS = List.of("whistle", "escalation", "card-appeal", "item");
    private static final Path REPORT = Path.of("target/law-coverage.md");

    @Autowired
    StateRecorder recorder;

    @BeforeAll
    static void newReport() throws IOException {
        Files.deleteIfExists(REPORT);
    }

    @Test
    void everyExitOfAProposalsStatesIsTaken() throws IOException {
        Set<String> allowed = pairs(ProposalState.values(), ProposalState::canBecome);
        report("States of a proposal", allowed, recorder.exits("proposal"));
        allowed.removeAll(recorder.exits("proposal"));
        assertThat(allowed).as("exits nobody took").isEmpty();
    }

    @Test
    void everyExitOfAnAssignmentsStatesIsTaken() throws IOException {
        Set<String> allowed = pairs(AssignmentState.values(), AssignmentState::canBecome);
        report("States of an assignment", allowed, recorder.exits("assignment"));
        allowed.removeAll(recorder.exits("assignment"));
        assertThat(allowed).as("exits nobody took").isEmpty();
    }

    @Test
    void everyNodeAndFlowIsWalked() throws IOException {
        var missing = new TreeSet<String>();
        for (Path file : models()) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String key = file.getFileName().toString().replace(".bpmn", "");
            Set<String> walked = withNodes(model, recorder.walked(key));
            Set<String> drawn = drawn(model);
            report("bpmn/" + key, drawn, walked);
            drawn.stream()
                    .filter(element -> !walked.contains(element))
                    .map(element -> key + ": " + element)
                    .forEach(missing::add);
        }
        assertThat(missing).as("nodes and flows nobody walked").isEmpty();
    }

    @Test
    void everyTimerOfWhistlesAndLaddersFiresInOneAndIsCancelledInAnother() throws IOException {
        var missing = new TreeSet<String>();
        for (Path file : models()) {
            String key = file.getFileName().toString().replace(".bpmn", "");
            if (WATCHED_TIMERS.stream().noneMatch(key::startsWith)) {
                continue;
            }
            for (TimerNode timer : TimerNode.in(Bpmn.readModelFromFile(file.toFile()))) {
                if (timer.leaving().stream().noneMatch(recorder.walked(key)::contains)) {
                    missing.add(key + ": " + timer.id() + " never fired");
                }
                if (!recorder.cancelled(key, timer)) {
                    missing.add(key + ": " + timer.id() + " was never cancelled");
                }
            }
        }
        assertThat(missing).as("what no timer did").isEmpty();
    }

    private static <S extends Enum<S>> Set<String> pairs(S[] states, BiPredicate<S, S> allowed) {
        var pairs = new TreeSet<String>();
        for (S from : states) {
            Stream.of(states)
                    .filter(to -> allowed.test(from, to))
                    .map(to -> from + " > " + to)
                    .forEach(pairs::add);
        }
        return pairs;
    }

    private static List<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> drawn(BpmnModelInstance model) {
        var drawn = new TreeSet<String>();
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> drawn.add(flow.getId()));
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof BoundaryEvent
                        || !node.getIncoming().isEmpty()
                        || !node.getOutgoing().isEmpty())
                .forEach(node -> drawn.add(node.getId()));
        return drawn;
    }

    /** The trail keeps flows and boundary events; a walked flow has been at both its ends. */
    private static Set<String> withNodes(BpmnModelInstance model, Set<String> trail) {
        var walked = new TreeSet<>(trail);
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (trail.contains(flow.getId())) {
                walked.add(flow.getSource().getId());
                walked.add(flow.getTarget().getId());
            }
        }
        return walked;
    }

    private static void report(String title, Collection<String> wanted, Set<String> seen) throws IOException {
        var text = new StringBuilder("## " + title + "\n\n");
        wanted.forEach(one -> text.append(seen.contains(one) ? "- [x] " : "- [ ] **missing** ")
                .append(one)
                .append('\n'));
        Files.writeString(REPORT, text.append('\n'), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
