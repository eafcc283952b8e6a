package org.huiyin.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huiyin.notification.News.Audience;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** The people behind each word for an audience, for one event. */
@Component
class Audiences {

    private final Recipients recipients;

    Audiences(Recipients recipients) {
        this.recipients = recipients;
    }

    /** @param open the open tasks of the subject */
    Stream<Recipient> of(Audience audience, Told event, Subject subject, List<AskedTask> open) {
        return switch (audience) {
            case PROPOSERS -> proposers(event, subject).stream();
            case LEAD_PROPOSER -> proposer(event, text(event, "leadProposer"));
            case SIGNED -> proposers(event, "signed");
            case DECIDERS -> recipients.deciders(event.tenant(), subject.deputies()).stream();
            case PERSON -> named(event, text(event, "person"));
            case SILENT -> proposers(event, "persons");
            case STORER -> named(event, text(event, "storedBy"));
            case ORGAN -> clerks(event, text(event, "organ"));
            case ORGAN_IN_EMERGENCY -> subject.call() != null && subject.call().emergency()
                    ? Stream.concat(clerks(event, text(event, "organ")), leaders(event, text(event, "organ")))
                    : Stream.empty();
            case BOTH -> Stream.concat(clerks(event, text(event, "organ")), clerks(event, text(event, "leadOrgan")));
            case LEADERS -> leaders(event, text(event, "organ"));
            case PARTS -> subject.organs().stream().flatMap(organ -> clerks(event, organ));
            case LEAD -> lead(event, open);
            case HOLDERS -> holders(event, open).stream();
            case OFFICIAL -> recipients.leader(event.tenant(), text(event, "official")).stream();
            case SUBDISTRICT -> subdistrict(event, subject);
            case CALLERS -> subject.call() == null || subject.call().subdistrict() == null
                    ? Stream.empty()
                    : Stream.concat(subdistrict(event, subject), of(Audience.COMMAND, event, subject, open));
            case COMMAND -> recipients.all(event.tenant(), Role.COMMAND_CENTRE).stream();
            case SUPERVISION -> recipients.all(event.tenant(), Role.SUPERVISION_OFFICE).stream();
            case INVITED -> StreamSupport.stream(event.data().path("organs").spliterator(), false)
                    .flatMap(organ -> clerks(event, organ.asText()));
            case ASKER -> subject.call() == null || subject.call().asker() == null
                    ? Stream.empty()
                    : named(event, subject.call().asker());
        };
    }

    Set<Recipient> proposers(Told event, Subject subject) {
        return event.internal()
                ? Set.of()
                : subject.signers().stream()
                        .flatMap(person -> proposer(event, person))
                        .filter(one -> !one.person().equals(event.actor()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who has a task within the event's scope; without a scope it is everybody's who has one. */
    Set<Recipient> holders(Told event, List<AskedTask> open) {
        String scope = event.data().path("scope").asText(null);
        Set<Recipient> holders = new LinkedHashSet<>();
        open.stream()
                .filter(task -> task.commitmentId() == null)
                .filter(task -> scope == null || scope.equals(task.scopeId()))
                .forEach(task -> holders.addAll(recipients.asked(task)));
        return holders;
    }

    /** Who is to keep the promise. */
    Set<Recipient> promisers(Told event, List<AskedTask> open) {
        String promise = text(event, Notice.COMMITMENT);
        Set<Recipient> promisers = new LinkedHashSet<>();
        open.stream()
                .filter(task ->
                        promise.equals(task.commitmentId()) && task.elementId().equals("Task_ReportCommitment"))
                .forEach(task -> promisers.addAll(recipients.asked(task)));
        return promisers;
    }

    private Stream<Recipient> lead(Told event, List<AskedTask> open) {
        return open.stream()
                .filter(task -> !task.elementId().contains("Opinion")
                        && !task.elementId().contains("CoHandling"))
                .filter(task -> task.scopeId() != null
                        && task.commitmentId() == null
                        && !task.scopeId().equals(text(event, "assignmentId")))
                .flatMap(task -> recipients.asked(task).stream());
    }

    private Stream<Recipient> subdistrict(Told event, Subject subject) {
        String blew = subject.call() == null ? null : subject.call().subdistrict();
        return blew == null ? Stream.empty() : Stream.concat(clerks(event, blew), leaders(event, blew));
    }

    private Stream<Recipient> proposers(Told event, String field) {
        return StreamSupport.stream(event.data().path(field).spliterator(), false)
                .flatMap(person -> proposer(event, person.asText()));
    }

    private Stream<Recipient> proposer(Told event, String person) {
        return recipients.proposer(event.tenant(), person).stream();
    }

    private Stream<Recipient> clerks(Told event, String organ) {
        return recipients.clerks(event.tenant(), organ).stream();
    }

    private Stream<Recipient> leaders(Told event, String organ) {
        return recipients.leaders(event.tenant(), organ).stream();
    }

    private Stream<Recipient> named(Told event, String person) {
        return recipients.first(event.tenant(), person).stream();
    }

    private static String text(Told event, String field) {
        return event.data().path(field).asText();
    }
}
