package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.journal.DomainEvent;
import org.huiyin.notification.News.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What is told as news does happen, and the event names whom it is told. */
class NewsTests {

    private static final Map<String, Class<?>> EVENTS = events();

    @ParameterizedTest
    @EnumSource(News.class)
    void isAnEventThatNamesItsAudience(News news) throws NoSuchMethodException {
        Class<?> event = EVENTS.get(news.name());
        assertThat(event).as("an event of this name").isNotNull();
        for (Audience audience : news.audiences()) {
            switch (audience) {
                case ORGAN, ORGAN_IN_EMERGENCY, LEADERS -> assertThat(
                                event.getMethod("organ").getReturnType())
                        .isEqualTo(String.class);
                case PERSON -> assertThat(event.getMethod("person").getReturnType())
                        .isEqualTo(String.class);
                case STORER -> assertThat(event.getMethod("storedBy").getReturnType())
                        .isEqualTo(String.class);
                case LEAD_PROPOSER -> assertThat(event.getMethod("leadProposer").getReturnType())
                        .isEqualTo(String.class);
                case SIGNED -> assertThat(event.getMethod("signed").getReturnType())
                        .isEqualTo(List.class);
                case LEAD -> assertThat(event.getMethod("assignmentId")).isNotNull();
                case HOLDERS -> assertThat(event.getMethod("scope")).isNotNull();
                case INVITED -> assertThat(event.getMethod("organs").getReturnType())
                        .isEqualTo(List.class);
                case PROPOSERS, PARTS, DECIDERS, SUBDISTRICT, COMMAND, SUPERVISION, ASKER -> assertThat(
                                event.getMethod("subjectId"))
                        .isNotNull();
            }
        }
    }

    @Test
    void whatIsRemindedOfOrKeptDoesHappen() {
        assertThat(EVENTS.keySet()).containsAll(News.REMINDERS).containsAll(News.KEPT);
        assertThat(News.KEPT).allMatch(event -> News.of(event).isPresent());
    }

    private static Map<String, Class<?>> events() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scan.findCandidateComponents("org.huiyin").stream()
                .<Class<?>>map(bean -> load(bean.getBeanClassName()))
                .filter(Class::isRecord)
                .filter(type -> !type.getSimpleName().startsWith("Made"))
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (one, other) -> one));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
        }
    }
}
