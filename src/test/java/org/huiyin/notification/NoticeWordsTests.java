package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a process asks of somebody, and every clock it sets, can be told: walked through the models themselves. */
class NoticeWordsTests {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KIND = Pattern.compile("deadlines\\.due\\(execution, '([A-Z_]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyTaskHasWordsForItsNotice(String language) throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path model : files(MODELS, ".bpmn")) {
            Bpmn.readModelFromFile(model.toFile())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> asked.add("asked." + task.getId()));
        }
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(words("lists", language).stringPropertyNames()).containsAll(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyClockHasWordsForItsReminders(String language) throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Path model : files(MODELS, ".bpmn")) {
            KIND.matcher(Files.readString(model)).results().forEach(kind -> kinds.add("DeadlineKind." + kind.group(1)));
        }
        assertThat(kinds).hasSizeGreaterThan(15);
        assertThat(allWords(language).stringPropertyNames())
                .containsAll(kinds)
                .contains("journal.DeadlineDueSoon", "journal.DeadlineOverdue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyNewsIsSaidAsTheTimelineSaysIt(String language) throws IOException {
        assertThat(allWords(language).stringPropertyNames())
                .containsAll(
                        Stream.of(News.values()).map(news -> "journal." + news).toList());
    }

    /** A reminder that is told only to who has the act needs an act to be had: these two are kept by the clock itself. */
    @Test
    void remindersOfPromisesAreNoNewsToTheirDepartment() {
        assertThat(News.of("CommitmentReminded")).isEmpty();
        assertThat(News.of("CommitmentMissed")).contains(News.CommitmentMissed);
        assertThat(News.CommitmentMissed.audiences()).containsExactly(News.Audience.PROPOSERS);
    }

    private static Properties allWords(String language) throws IOException {
        Properties all = new Properties();
        for (Path bundle : files(MESSAGES, language + ".properties")) {
            all.putAll(read(bundle));
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Properties words(String bundle, String language) throws IOException {
        return read(MESSAGES.resolve(bundle + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        return words;
    }
}
