package org.huiyin.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SubstituteNamed;
import org.huiyin.identity.SubstitutionRevoked;
import org.huiyin.notification.persistence.NoticeRows;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 离岗代理 told to both, holder and substitute, but not to the one who did it: that it was named, that it was revoked, and the day
 * after its last that it has ended. No topic carries these events; they are told where they happen.
 */
@Component
class TellSubstitutes {

    private static final String ENDED = "SubstitutionEnded";

    private final Recipients recipients;
    private final Directory directory;
    private final NoticeBook book;
    private final NoticeRows rows;
    private final Clock clock;

    TellSubstitutes(Recipients recipients, Directory directory, NoticeBook book, NoticeRows rows, Clock clock) {
        this.recipients = recipients;
        this.directory = directory;
        this.book = book;
        this.rows = rows;
        this.clock = clock;
    }

    /** The end is written with the beginning, for the day on which it may be read. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SubstituteNamed event) {
        String tenant = event.actor().tenant();
        Subject subject = subject(tenant, event.substitution(), event.person(), event.substitute());
        ObjectNode data = data(event.person(), event.substitute())
                .put("role", event.role())
                .put("organ", event.organ())
                .put("from", event.from().toString())
                .put("to", event.to().toString())
                .put("reason", event.reason());
        Instant end = ChinaTime.startOf(event.to().plusDays(1));
        List<Recipient> both = both(tenant, event.person(), event.substitute(), event.organ());
        book.add(
                tenant,
                Stream.concat(
                                both.stream()
                                        .filter(to -> !to.person()
                                                .equals(event.actor().person()))
                                        .map(to -> notice(to, subject, "SubstituteNamed", data, clock.instant())),
                                both.stream().map(to -> notice(to, subject, ENDED, data, end)
                                        .told(end, null)))
                        .toList());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SubstitutionRevoked event) {
        String tenant = event.actor().tenant();
        Subject subject = subject(tenant, event.substitution(), event.person(), event.substitute());
        rows.forget(tenant, event.substitution(), ENDED);
        book.add(
                tenant,
                both(tenant, event.person(), event.substitute(), event.organ()).stream()
                        .filter(to -> !to.person().equals(event.actor().person()))
                        .map(to -> notice(
                                to,
                                subject,
                                "SubstitutionRevoked",
                                data(event.person(), event.substitute()),
                                clock.instant()))
                        .toList());
    }

    private List<Recipient> both(String tenant, String holder, String substitute, String organ) {
        return Stream.of(holder, substitute)
                .flatMap(person -> recipients.at(tenant, person, organ).stream())
                .toList();
    }

    private static NewNotice notice(Recipient to, Subject subject, String event, ObjectNode data, Instant at) {
        return new NewNotice(
                subject.tenant(), to, subject.id() + "/" + event, Notice.Kind.NEWS, subject, event, data, null, at);
    }

    private Subject subject(String tenant, String id, String holder, String substitute) {
        String title = name(tenant, substitute) + "（代" + name(tenant, holder) + "）";
        return new Subject(tenant, id, Subject.SUBSTITUTION, title, false, List.of(), List.of(), null);
    }

    private static ObjectNode data(String holder, String substitute) {
        return JsonNodeFactory.instance.objectNode().put("person", holder).put("substitute", substitute);
    }

    private String name(String tenant, String person) {
        return directory.person(tenant, person).map(Directory.Person::name).orElse(person);
    }
}
