package org.huiyin.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.notification.Notice;
import org.huiyin.notification.NotificationSettings;
import org.huiyin.notification.persistence.MailQueue;
import org.huiyin.notification.persistence.MailQueue.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, by a thread and in moments of its own, never within anybody's act. A server that refuses or hangs costs a try; the
 * notice itself was given long before.
 */
@Component
class SendMails {

    /** Longer than a hanging server is waited for: connecting, greeting and each answer end after ten seconds. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(SendMails.class);

    private final MailQueue queue;
    private final NoticeMail mail;
    private final Directory directory;
    private final ObjectProvider<JavaMailSender> sender;
    private final NotificationSettings.Mail settings;
    private final Clock clock;

    SendMails(
            MailQueue queue,
            NoticeMail mail,
            Directory directory,
            ObjectProvider<JavaMailSender> sender,
            NotificationSettings settings,
            Clock clock) {
        this.queue = queue;
        this.mail = mail;
        this.directory = directory;
        this.sender = sender;
        this.settings = settings.mail();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "20s", fixedDelayString = "10s")
    void sendAll() {
        JavaMailSender server = settings.on() ? sender.getIfAvailable() : null;
        while (server != null && sendNext(server)) {
            log.debug("Sent one mail");
        }
    }

    /** @return whether there was one and it was taken */
    boolean sendNext(JavaMailSender server) {
        // as exactly as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Waiting> next = queue.take(now, LEASE);
        return next.isPresent() && send(server, next.get(), now);
    }

    private boolean send(JavaMailSender server, Waiting waiting, Instant now) {
        Optional<Directory.Person> person = directory.person(waiting.tenant(), waiting.person());
        String address = person.map(Directory.Person::mail).orElse(null);
        List<Notice> notices = queue.notices(waiting, now.plus(LEASE));
        try {
            if (address != null && !notices.isEmpty()) {
                mail.send(server, settings, person.get(), notices);
            }
            queue.done(waiting, now.plus(LEASE));
            return true;
        } catch (MailException e) {
            log.warn("No mail to {} of {}: {}", waiting.person(), waiting.tenant(), e.getMessage());
            queue.failed(
                    waiting,
                    now.plus(LEASE),
                    clock.instant(),
                    settings.retry(),
                    settings.attempts(),
                    shortened(e.getMessage()));
            return false;
        }
    }

    private static String shortened(String why) {
        return why == null ? "" : why.substring(0, Math.min(why.length(), 500));
    }
}
