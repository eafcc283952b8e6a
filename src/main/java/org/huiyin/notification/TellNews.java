package org.huiyin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.notification.News.Audience;
import org.springframework.stereotype.Component;

/** What is asked and what has happened as notices: each as an act asked, as news or as a reminder. */
@Component
class TellNews {

    private static final Set<String> PROMISES = Set.of("CommitmentReminded", "CommitmentMissed");

    private final Recipients recipients;
    private final Audiences audiences;
    private final Clock clock;

    TellNews(Recipients recipients, Audiences audiences, Clock clock) {
        this.recipients = recipients;
        this.audiences = audiences;
        this.clock = clock;
    }

    List<NewNotice> asked(List<AskedTask> open, Map<String, Subject> subjects) {
        List<NewNotice> notices = new ArrayList<>();
        open.forEach(task -> recipients
                .asked(task)
                .forEach(to -> notices.add(new NewNotice(
                        task.tenant(),
                        to,
                        task.taskId(),
                        Notice.Kind.ASK,
                        subjects.get(task.subjectId()),
                        null,
                        about(task),
                        task,
                        clock.instant()))));
        return notices;
    }

    private static JsonNode about(AskedTask task) {
        return task.commitmentId() == null
                ? null
                : JsonNodeFactory.instance.objectNode().put(Notice.COMMITMENT, task.commitmentId());
    }

    /**
     * @param open the open tasks of all subjects of the batch
     * @param papers the proposals of the batch's whistles
     */
    List<NewNotice> of(Told event, Subject subject, List<AskedTask> open, Map<String, Subject> papers) {
        List<AskedTask> own = open.stream()
                .filter(task -> task.subjectId().equals(subject.id()))
                .toList();
        List<NewNotice> notices = new ArrayList<>(notices(event, subject, Notice.Kind.REMINDER, reminded(event, own)));
        News.of(event.event()).ifPresent(news -> {
            notices.addAll(notices(event, subject, Notice.Kind.NEWS, told(news, event, subject, own)));
            notices.addAll(toProposers(news, event, subject, papers));
        });
        return notices;
    }

    private Set<Recipient> reminded(Told event, List<AskedTask> own) {
        if (News.REMINDERS.contains(event.event())) {
            return audiences.holders(event, own);
        }
        return PROMISES.contains(event.event()) ? audiences.promisers(event, own) : Set.of();
    }

    private Set<Recipient> told(News news, Told event, Subject subject, List<AskedTask> own) {
        Set<Recipient> told = new LinkedHashSet<>();
        Stream.of(news.audiences())
                .flatMap(audience -> audiences.of(audience, event, subject, own))
                .filter(one -> !one.person().equals(event.actor()))
                .forEach(told::add);
        return told;
    }

    /** Proposers hear of a whistle as of something that happened to their proposal: that is the page they may open. */
    private List<NewNotice> toProposers(News news, Told event, Subject subject, Map<String, Subject> papers) {
        if (subject.call() == null || !List.of(news.audiences()).contains(Audience.PROPOSERS)) {
            return List.of();
        }
        return subject.call().papers().stream()
                .map(papers::get)
                .filter(Objects::nonNull)
                .flatMap(paper -> notices(event, paper, Notice.Kind.NEWS, audiences.proposers(event, paper)).stream())
                .toList();
    }

    private static List<NewNotice> notices(Told event, Subject subject, Notice.Kind kind, Set<Recipient> told) {
        return told.stream()
                .map(to -> new NewNotice(
                        event.tenant(), to, event.id(), kind, subject, event.event(), event.data(), null, event.at()))
                .toList();
    }
}
