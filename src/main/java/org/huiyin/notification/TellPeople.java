package org.huiyin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.notification.persistence.AskedTasks;
import org.huiyin.notification.persistence.ToldSubjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a batch of events into notices. What is asked is read from the tasks that are open by now, so that whatever asks somebody is
 * told without a word here; news come from the events. The same events again change nothing.
 */
@Service
public class TellPeople {

    private final ToldSubjects subjects;
    private final AskedTasks tasks;
    private final TellNews news;
    private final NoticeBook book;
    private final NotificationSettings settings;
    private final Clock clock;

    TellPeople(
            ToldSubjects subjects,
            AskedTasks tasks,
            TellNews news,
            NoticeBook book,
            NotificationSettings settings,
            Clock clock) {
        this.subjects = subjects;
        this.tasks = tasks;
        this.news = news;
        this.book = book;
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
        Map<String, Subject> known = subjects(tenant, ids);
        Map<String, Subject> papers = papers(tenant, known.values());
        List<AskedTask> open = tasks.open(tenant, known.keySet());
        List<NewNotice> notices = new ArrayList<>(news.asked(open, known));
        Instant oldest = clock.instant().minus(settings.oldest());
        events.stream()
                .filter(event ->
                        known.containsKey(event.subjectId()) && event.at().isAfter(oldest))
                .forEach(event -> notices.addAll(news.of(event, known.get(event.subjectId()), open, papers)));
        book.add(tenant, notices);
        book.settle(tenant, known.keySet());
    }

    /** The proposals of the batch's whistles, whose proposers hear of them. */
    private Map<String, Subject> papers(String tenant, Collection<Subject> known) {
        Set<String> papers = known.stream()
                .filter(subject -> subject.call() != null)
                .flatMap(subject -> subject.call().papers().stream())
                .collect(Collectors.toSet());
        return papers.isEmpty() ? Map.of() : subjects(tenant, papers);
    }

    private Map<String, Subject> subjects(String tenant, Collection<String> ids) {
        return subjects.of(tenant, ids).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
    }
}
