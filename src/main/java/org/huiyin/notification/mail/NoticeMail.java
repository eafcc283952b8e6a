package org.huiyin.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import org.huiyin.identity.Directory;
import org.huiyin.notification.Notice;
import org.huiyin.notification.NoticeWords;
import org.huiyin.notification.NotificationSettings;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail itself: how many notices, what is asked, where to sign in. Nothing of any proposal's content leaves the house with it. */
@Component
class NoticeMail {

    private static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;
    private static final int LISTED = 30;

    private final MessageSource messages;
    private final NoticeWords words;

    NoticeMail(MessageSource messages, NoticeWords words) {
        this.messages = messages;
        this.words = words;
    }

    void send(
            JavaMailSender server, NotificationSettings.Mail settings, Directory.Person person, List<Notice> notices) {
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, "UTF-8");
            mail.setFrom(settings.from());
            mail.setTo(person.mail());
            mail.setSubject(say("notice.mail.subject", String.valueOf(notices.size())));
            mail.setText(text(settings, person, notices));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }

    private String text(NotificationSettings.Mail settings, Directory.Person person, List<Notice> notices) {
        StringBuilder text = new StringBuilder(say("notice.mail.greeting", person.name()))
                .append("\n\n")
                .append(say("notice.mail.intro"))
                .append("\n\n");
        notices.stream().limit(LISTED).forEach(notice -> text.append("- ")
                .append(words.outside(notice, LOCALE))
                .append('\n'));
        if (!settings.baseUrl().isBlank()) {
            text.append('\n')
                    .append(say("notice.mail.link", settings.baseUrl()))
                    .append('\n');
        }
        return text.append('\n').append(say("notice.mail.foot")).append('\n').toString();
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LOCALE);
    }
}
