package org.huiyin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.notification.persistence.AskedTasks;
import org.huiyin.notification.persistence.NoticeRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a batch of events into notices. What is asked is read from the tasks that are open by now, so that whatever asks somebody is
 * told without a word here; news come from the events. The same events again change nothing.
 */
@Service
public class TellPeople {

    private final AskedTasks tasks;
    private final NoticeRows rows;
    private final Recipients recipients;
    private final TellNews news;
    private final NotificationSettings settings;
    private final Clock clock;

    TellPeople(
            AskedTasks tasks,
            NoticeRows rows,
            Recipients recipients,
            TellNews news,
            NotificationSettings settings,
            Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.recipients = recipients;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void of(List<Told> events) {
        Map<String, List<Told>> byTenant = events.stream().collect(Collectors.groupingBy(Told::tenant));
        byTenant.forEach(this::ofTenant);
    }

    private void ofTenant(String tenant, List<Told> events) {
        Set<String> ids = events.stream().map(Told::subjectId).collect(Collectors.toSet());
        Map<String, Subject> subjects =
                tasks.subjects(tenant, ids).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
        List<AskedTask> open = tasks.open(tenant, subjects.keySet());
        List<NewNotice> notices = new ArrayList<>();
        open.forEach(task -> ask(task, subjects.get(task.subjectId()), notices));
        Instant oldest = clock.instant().minus(settings.oldest());
        events.stream()
                .filter(event ->
                        subjects.containsKey(event.subjectId()) && event.at().isAfter(oldest))
                .forEach(event -> notices.addAll(news.of(event, subjects.get(event.subjectId()), open)));
        rows.add(
                tenant,
                once(notices),
                settings.mail().on() ? clock.instant().plus(settings.mail().collect()) : null);
        rows.settle(tenant, subjects.keySet(), clock.instant());
    }

    private void ask(AskedTask task, Subject subject, List<NewNotice> notices) {
        recipients
                .asked(task)
                .forEach(to -> notices.add(new NewNotice(
                        task.tenant(),
                        to,
                        task.taskId(),
                        Notice.Kind.ASK,
                        subject,
                        null,
                        about(task),
                        task,
                        clock.instant())));
    }

    private static JsonNode about(AskedTask task) {
        return task.commitmentId() == null
                ? null
                : JsonNodeFactory.instance.objectNode().put(Notice.COMMITMENT, task.commitmentId());
    }

    /** A batch may hold the same event twice: the relay sends at least once. */
    private static List<NewNotice> once(List<NewNotice> notices) {
        Map<List<Object>, NewNotice> once = new LinkedHashMap<>();
        notices.forEach(notice -> once.putIfAbsent(List.of(notice.to(), notice.cause()), notice));
        return List.copyOf(once.values());
    }
}
