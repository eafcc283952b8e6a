package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps the house rules, and the code names nothing that is not drawn. */
class ProcessModelTests {

    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("proposal-handling", "handling"),
            Map.entry("proposal-review", "proposal"),
            Map.entry("objection", "proposal"),
            Map.entry("co-signing", "proposal"),
            Map.entry("assignment", "handling"),
            Map.entry("acknowledgement", "handling"),
            Map.entry("arbitration", "handling"),
            Map.entry("department-handling", "handling"),
            Map.entry("co-handling", "handling"),
            Map.entry("late-opinion", "handling"),
            Map.entry("feedback", "handling"),
            Map.entry("rehandling", "handling"),
            Map.entry("drafting", "handling"),
            Map.entry("clearing", "handling"),
            Map.entry("delivery", "handling"),
            Map.entry("extension", "handling"),
            Map.entry("co-handling-request", "handling"),
            Map.entry("conflict", "handling"),
            Map.entry("commitment", "commitment"),
            Map.entry("whistle", "whistle"),
            Map.entry("whistle-release", "whistle"),
            Map.entry("whistle-response", "whistle"),
            Map.entry("whistle-handling", "whistle"),
            Map.entry("whistle-arrival", "whistle"),
            Map.entry("whistle-signing", "whistle"),
            Map.entry("whistle-dispute", "whistle"),
            Map.entry("whistle-rating", "whistle"),
            Map.entry("item", "supervision"),
            Map.entry("escalation", "supervision"),
            Map.entry("escalation-level", "supervision"),
            Map.entry("card-appeal", "supervision"),
            Map.entry("closing", "closing"));

    private static final Pattern ID =
            Pattern.compile("(StartEvent|EndEvent|Event|Task|Call|Sub|Gateway|Flow)_([A-Z][a-z0-9]*)+");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z]*)(Delegate\\}|Listener\\}|\\.[a-z]+\\()");

    static Stream<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @Test
    void everyModelHasAnOwner() throws IOException {
        assertThat(models().map(ProcessModelTests::key)).containsExactlyInAnyOrderElementsOf(OWNERS.keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAsItsProcess(Path file) {
        assertThat(read(file).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.getId()).isEqualTo(key(file));
                    assertThat(p.getName()).isNotBlank();
                    assertThat(p.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsFollowThePattern(Path file) {
        assertThat(Stream.concat(nodes(file), read(file).getModelElementsByType(SequenceFlow.class).stream())
                        .map(BaseElement::getId))
                .allMatch(id -> ID.matcher(id).matches());
        assertThat(read(file).getModelElementsByType(Message.class))
                .allMatch(m -> m.getId().equals("Msg_" + m.getName()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingButJoinsHasANameAndAnswersAreWritten(Path file) {
        assertThat(nodes(file)
                        .filter(n ->
                                n.getIncoming().size() < 2 || n.getOutgoing().size() != 1))
                .allMatch(n -> n.getName() != null && !n.getName().isBlank());
        assertThat(nodes(file).filter(n -> n.getOutgoing().size() > 1 && !(n instanceof ParallelGateway)))
                .flatExtracting(FlowNode::getOutgoing)
                .allMatch(f -> f.getName() != null && f.getConditionExpression() != null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsSmallEnoughToRead(Path file) {
        assertThat(nodes(file).count()).isBetween(3L, 25L);
    }

    /** What is owed goes to the ladder by one escalation, and the file in which it is caught hands it over. */
    @ParameterizedTest
    @MethodSource("models")
    void escalationsAreThoseOfTheLadder(Path file) {
        assertThat(read(file).getModelElementsByType(Escalation.class))
                .filteredOn(e -> !(key(file).equals("escalation") && e.getId().equals("Esc_LadderRaised")))
                .allMatch(e -> e.getId().equals("Esc_ObligationBreached")
                        && e.getEscalationCode().equals("OBLIGATION_BREACHED"));
        read(file).getModelElementsByType(StartEvent.class).stream()
                .filter(start -> !start.getChildElementsByType(EscalationEventDefinition.class)
                        .isEmpty())
                .forEach(start -> {
                    assertThat(start.isInterrupting()).isFalse();
                    assertThat(start.getSucceedingNodes().singleResult())
                            .isInstanceOfSatisfying(EndEvent.class, end -> assertThat(
                                            end.getChildElementsByType(MessageEventDefinition.class))
                                    .extracting(MessageEventDefinition::getCamundaDelegateExpression)
                                    .containsExactly("${toLadderDelegate}"));
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(Path file) {
        var model = read(file);
        assertThat(model.getModelElementsByType(BpmnShape.class))
                .extracting(s -> s.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(
                        nodes(file).map(BaseElement::getId).toList());
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .extracting(e -> e.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(BaseElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBeanNamedLivesInTheOwnersRoomOrInWorkflow(Path file) throws IOException {
        var beans = BEAN.matcher(Files.readString(file));
        while (beans.find()) {
            String name = beans.group(1)
                    + (beans.group(2).endsWith("}") ? beans.group(2).replace("}", "") : "");
            String type = name.equals("deadlines")
                    ? "DeadlineRegister"
                    : Character.toUpperCase(name.charAt(0)) + name.substring(1);
            assertThat(Stream.of("org.huiyin.workflow.", "org.huiyin." + OWNERS.get(key(file)) + ".process.")
                            .filter(room -> exists(room + type)))
                    .as(name)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void constantsAndModelNameEachOther(Path file) throws Exception {
        Class<?> constants = modelClass(key(file));
        assertThat(values(constants, "KEY")).containsExactly(key(file));
        assertThat(values(constants, "TASK_"))
                .containsExactlyInAnyOrderElementsOf(read(file).getModelElementsByType(UserTask.class).stream()
                        .map(BaseElement::getId)
                        .toList());
        assertThat(values(constants, "MSG_"))
                .containsExactlyInAnyOrderElementsOf(read(file).getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepHasItsPhraseInBothLanguages(Path file) throws IOException {
        for (String bundle : Set.of("workflow", "workflow_en")) {
            var messages = new Properties();
            try (InputStream in = getClass().getResourceAsStream("/messages/" + bundle + ".properties")) {
                messages.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            }
            assertThat(messages.stringPropertyNames())
                    .contains("workflow.process." + key(file))
                    .containsAll(read(file).getModelElementsByType(UserTask.class).stream()
                            .map(t -> "position." + t.getId())
                            .toList());
        }
    }

    private static Class<?> modelClass(String key) throws ClassNotFoundException {
        String name = Arrays.stream(key.split("-"))
                .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining());
        return Class.forName("org.huiyin." + OWNERS.get(key) + ".process." + name + "ProcessModel");
    }

    private static Set<String> values(Class<?> constants, String prefix) throws IllegalAccessException {
        Set<String> values = new TreeSet<>();
        for (Field field : constants.getDeclaredFields()) {
            if (field.getName().startsWith(prefix)) {
                field.setAccessible(true);
                values.add((String) field.get(null));
            }
        }
        return values;
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Stream<FlowNode> nodes(Path file) {
        return read(file).getModelElementsByType(FlowNode.class).stream();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String key(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }
}
