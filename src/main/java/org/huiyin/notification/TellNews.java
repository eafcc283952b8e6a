package org.huiyin.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huiyin.notification.News.Audience;
import org.springframework.stereotype.Component;

/** Whom one event is told, as news or as a reminder. */
@Component
class TellNews {

    private static final Set<String> DEADLINES =
            Set.of("DeadlineReminded", "DeadlineDueSoon", "DeadlineOverdue", "CoSignersReminded");
    private static final Set<String> PROMISES = Set.of("CommitmentReminded", "CommitmentMissed");

    private final Recipients recipients;

    TellNews(Recipients recipients) {
        this.recipients = recipients;
    }

    /** @param open the open tasks of all subjects of the batch */
    List<NewNotice> of(Told event, Subject subject, List<AskedTask> open) {
        List<AskedTask> own = open.stream()
                .filter(task -> task.subjectId().equals(subject.id()))
                .toList();
        if (DEADLINES.contains(event.event())) {
            return notices(event, subject, Notice.Kind.REMINDER, holders(event, own));
        }
        List<NewNotice> notices = new ArrayList<>();
        Set<Recipient> reminded = PROMISES.contains(event.event()) ? promisers(event, own) : Set.of();
        notices.addAll(notices(event, subject, Notice.Kind.REMINDER, reminded));
        notices.addAll(notices(event, subject, Notice.Kind.NEWS, told(event, subject, own)));
        return notices;
    }

    private Set<Recipient> told(Told event, Subject subject, List<AskedTask> own) {
        Set<Recipient> told = new LinkedHashSet<>();
        News.of(event.event()).ifPresent(news -> Stream.of(news.audiences())
                .flatMap(audience -> audience(audience, event, subject, own))
                .filter(one -> !one.person().equals(event.actor()))
                .forEach(told::add));
        return told;
    }

    private Stream<Recipient> audience(Audience audience, Told event, Subject subject, List<AskedTask> open) {
        return switch (audience) {
            case PROPOSERS -> event.internal()
                    ? Stream.empty()
                    : subject.signers().stream()
                            .flatMap(person -> recipients.proposer(event.tenant(), person).stream());
            case LEAD_PROPOSER -> recipients
                    .proposer(event.tenant(), event.data().path("leadProposer").asText())
                    .stream();
            case SIGNED -> StreamSupport.stream(event.data().path("signed").spliterator(), false)
                    .flatMap(person -> recipients.proposer(event.tenant(), person.asText()).stream());
            case DECIDERS -> recipients.deciders(event.tenant(), subject.deputies()).stream();
            case PERSON -> named(event, "person");
            case SILENT -> StreamSupport.stream(event.data().path("persons").spliterator(), false)
                    .flatMap(person -> recipients.proposer(event.tenant(), person.asText()).stream());
            case STORER -> named(event, "storedBy");
            case ORGAN -> clerks(event, "organ");
            case BOTH -> Stream.concat(clerks(event, "organ"), clerks(event, "leadOrgan"));
            case LEADERS -> recipients
                    .leaders(event.tenant(), event.data().path("organ").asText())
                    .stream();
            case PARTS -> subject.organs().stream().flatMap(organ -> recipients.clerks(event.tenant(), organ).stream());
            case LEAD -> open.stream()
                    .filter(task -> !task.elementId().contains("Opinion")
                            && !task.elementId().contains("CoHandling"))
                    .filter(task -> task.scopeId() != null
                            && task.commitmentId() == null
                            && !task.scopeId()
                                    .equals(event.data().path("assignmentId").asText()))
                    .flatMap(task -> recipients.asked(task).stream());
            case HOLDERS -> holders(event, open).stream();
            case OFFICIAL -> recipients
                    .leader(event.tenant(), event.data().path("official").asText())
                    .stream();
        };
    }

    private Stream<Recipient> clerks(Told event, String field) {
        return recipients.clerks(event.tenant(), event.data().path(field).asText()).stream();
    }

    private Stream<Recipient> named(Told event, String field) {
        return recipients.first(event.tenant(), event.data().path(field).asText()).stream();
    }

    /** Who has a task within the event's scope; without a scope it is everybody's who has one. */
    private Set<Recipient> holders(Told event, List<AskedTask> open) {
        String scope = event.data().path("scope").asText(null);
        Set<Recipient> holders = new LinkedHashSet<>();
        open.stream()
                .filter(task -> task.commitmentId() == null)
                .filter(task -> scope == null || scope.equals(task.scopeId()))
                .forEach(task -> holders.addAll(recipients.asked(task)));
        return holders;
    }

    /** Who is to keep the promise. */
    private Set<Recipient> promisers(Told event, List<AskedTask> open) {
        String promise = event.data().path(Notice.COMMITMENT).asText();
        Set<Recipient> promisers = new LinkedHashSet<>();
        open.stream()
                .filter(task ->
                        promise.equals(task.commitmentId()) && task.elementId().equals("Task_ReportCommitment"))
                .forEach(task -> promisers.addAll(recipients.asked(task)));
        return promisers;
    }

    private static List<NewNotice> notices(Told event, Subject subject, Notice.Kind kind, Set<Recipient> told) {
        return told.stream()
                .map(to -> new NewNotice(
                        event.tenant(), to, event.id(), kind, subject, event.event(), event.data(), null, event.at()))
                .toList();
    }
}
