package org.huiyin.handling.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.Test;

/** No task of any process lies where those who are asked have no tab to find it. */
class DeskTests {

    /** Their tasks hang on no proposal: each kind of work has a tab of its own for everybody who is asked. */
    private static final Set<String> FURTHER = Set.of(
            "item",
            "escalation",
            "escalation-level",
            "card-appeal",
            "whistle-arrival",
            "whistle-dispute",
            "whistle-handling",
            "whistle-rating",
            "whistle-release",
            "whistle-response",
            "whistle-signing");

    @Test
    void everyTaskLiesOnATabOfEachRoleThatIsAsked() throws IOException {
        Set<String> lost = new TreeSet<>();
        int asked = 0;
        for (Path model : models()) {
            if (FURTHER.contains(model.getFileName().toString().replace(".bpmn", ""))) {
                continue;
            }
            for (UserTask task : Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class)) {
                List<Role> roles = roles(task);
                asked += roles.size();
                roles.stream()
                        .filter(role -> !WorklistTab.of(role).isEmpty() && !shown(task.getId(), role))
                        .forEach(role -> lost.add(task.getId() + " " + role));
            }
        }
        assertThat(asked).isGreaterThan(40);
        assertThat(lost).isEmpty();
    }

    private static List<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    /** Roles that stand in the model itself; the secretariat's task of each kind names it by a variable. */
    private static List<Role> roles(UserTask task) {
        String groups = task.getCamundaCandidateGroups() == null ? "" : task.getCamundaCandidateGroups();
        return groups.contains("${reviewRole}")
                ? List.of(Role.CONGRESS_SECRETARIAT, Role.CPPCC_SECRETARIAT)
                : Stream.of(groups.split(","))
                        .map(group -> group.split("@")[0].strip())
                        .filter(group -> group.matches("[A-Z_]+"))
                        .map(Role::valueOf)
                        .toList();
    }

    private static boolean shown(String element, Role role) {
        Actor actor = new Actor("wanbailin", "x", "某", role, "y", "某单位", null, Door.PAGE);
        Desk desk = new Desk("@y", 1, element, Set.of(role.name()), false, 1);
        return WorklistTab.of(role).stream()
                .filter(tab -> tab.asksThisPost() || tab == WorklistTab.DEPARTMENT)
                .anyMatch(tab -> desk.on(tab, actor));
    }
}
