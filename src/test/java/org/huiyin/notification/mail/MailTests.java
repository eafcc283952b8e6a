package org.huiyin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Properties;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Directory;
import org.huiyin.notification.NewNotice;
import org.huiyin.notification.Notice;
import org.huiyin.notification.NotificationSettings;
import org.huiyin.notification.Recipient;
import org.huiyin.notification.Subject;
import org.huiyin.notification.persistence.MailQueue;
import org.huiyin.notification.persistence.NoticeRows;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails leave by themselves; a server that refuses or hangs costs tries and nothing else. */
@IntegrationTest
class MailTests {

    private static final NotificationSettings SETTINGS = new NotificationSettings(
            Duration.ofDays(30),
            Period.ofMonths(6),
            new NotificationSettings.Mail(
                    "huiyin@example.gov.cn",
                    "https://huiyin.example",
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(1),
                    3));

    @Autowired
    MailQueue queue;

    @Autowired
    NoticeMail mail;

    @Autowired
    Directory directory;

    @Autowired
    NoticeRows rows;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String person;
    private Recipient to;

    @BeforeEach
    void somebodyWithAnAddress() {
        clock.reset();
        var holder = directory
                .holders(Lifecycle.TENANT, Role.ASSESSMENT_OFFICE, null)
                .get(0);
        person = holder.code();
        to = new Recipient(person, Role.ASSESSMENT_OFFICE, "kaohe");
        address("kaohe@example.gov.cn");
        told("t1" + System.nanoTime());
        told("t2" + System.nanoTime());
    }

    @AfterEach
    void noAddressAgain() {
        address(null);
        jdbc.sql("delete from notice where tenant_id = ? and person = ? and role = 'ASSESSMENT_OFFICE'")
                .params(Lifecycle.TENANT, person)
                .update();
        clock.reset();
    }

    @Test
    void allOfOnePersonGoIntoOneMailWithoutTheProposalsWords() throws Exception {
        try (SmtpStub smtp = new SmtpStub(SmtpStub.Mood.TAKES)) {
            SendMails sending = sending();
            assertThat(sending.sendNext(server(smtp)))
                    .as("still being gathered")
                    .isFalse();
            clock.forward(Duration.ofMinutes(5));
            assertThat(sending.sendNext(server(smtp))).isTrue();
            assertThat(sending.sendNext(server(smtp))).isFalse();

            assertThat(smtp.mails).hasSize(1);
            MimeMessage sent = parsed(smtp.mails.peek());
            assertThat(sent.getSubject()).isEqualTo("【回音】2 条建议提案办理消息");
            assertThat(sent.getAllRecipients()[0]).hasToString("kaohe@example.gov.cn");
            assertThat(sent.getContent().toString())
                    .contains("请您签收（主办）", "https://huiyin.example")
                    .doesNotContain("不得外传的案由");
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void whatWasReadMeanwhileIsNotMailed() throws Exception {
        rows.readAll(Lifecycle.TENANT, to, Long.MAX_VALUE, clock.instant());
        clock.forward(Duration.ofMinutes(5));
        try (SmtpStub smtp = new SmtpStub(SmtpStub.Mood.TAKES)) {
            sending().sendNext(server(smtp));
            assertThat(smtp.mails).isEmpty();
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void aRefusingServerIsAskedAgainAndGivenUpAtLast() throws Exception {
        clock.forward(Duration.ofMinutes(5));
        try (SmtpStub smtp = new SmtpStub(SmtpStub.Mood.REFUSES)) {
            assertThat(sending().sendNext(server(smtp))).isFalse();
            assertThat(sending().sendNext(server(smtp))).as("not at once").isFalse();
            assertThat(smtp.rejected).hasSize(1);
            assertThat(waiting()).isEqualTo(2);
            clock.forward(Duration.ofMinutes(1));
            sending().sendNext(server(smtp));
            clock.forward(Duration.ofMinutes(2));
            sending().sendNext(server(smtp));
            assertThat(smtp.rejected).hasSize(3);
        }
        assertThat(waiting()).as("given up").isZero();
        assertThat(rows.unread(Lifecycle.TENANT, to, clock.instant(), 100))
                .as("the notices stay")
                .isEqualTo(2);
        assertThat(jdbc.sql("select distinct given_up from notice_mail where tenant_id = ? and person = ?")
                        .params(Lifecycle.TENANT, person)
                        .query(String.class)
                        .single())
                .contains("no such mailbox");
    }

    @Test
    void aHangingServerIsLeftAlone() throws Exception {
        clock.forward(Duration.ofMinutes(5));
        try (SmtpStub smtp = new SmtpStub(SmtpStub.Mood.HANGS)) {
            long before = System.nanoTime();
            assertThat(sending().sendNext(server(smtp))).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(waiting()).isEqualTo(2);
        try (SmtpStub smtp = new SmtpStub(SmtpStub.Mood.TAKES)) {
            clock.forward(Duration.ofMinutes(1));
            assertThat(sending().sendNext(server(smtp))).isTrue();
            assertThat(smtp.mails).hasSize(1);
        }
    }

    @Test
    void withoutASenderNothingIsQueued() {
        jdbc.sql("delete from notice_mail where tenant_id = ? and person = ?")
                .params(Lifecycle.TENANT, person)
                .update();
        rows.add(Lifecycle.TENANT, List.of(notice("t3" + System.nanoTime())), null);
        assertThat(waiting()).isZero();
        assertThat(rows.unread(Lifecycle.TENANT, to, clock.instant(), 100)).isEqualTo(3);
    }

    private void told(String cause) {
        rows.add(Lifecycle.TENANT, List.of(notice(cause)), clock.instant().plus(Duration.ofMinutes(5)));
    }

    private NewNotice notice(String cause) {
        Subject subject = new Subject(Lifecycle.TENANT, "p" + cause, null, "不得外传的案由", true, List.of(), List.of(), null);
        return new NewNotice(
                Lifecycle.TENANT,
                to,
                cause,
                Notice.Kind.ASK,
                subject,
                null,
                null,
                new org.huiyin.notification.AskedTask(
                        Lifecycle.TENANT,
                        cause,
                        subject.id(),
                        null,
                        null,
                        "Task_AcknowledgeLead",
                        List.of(),
                        null,
                        null),
                clock.instant());
    }

    private SendMails sending() {
        return new SendMails(
                queue,
                mail,
                addressBook(),
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                SETTINGS,
                clock);
    }

    /** The directory is kept in memory; a change past it is not seen at once. */
    private Directory addressBook() {
        return (Directory) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Directory.class}, (proxy, method, args) -> {
                    if (method.getName().equals("person")) {
                        return java.util.Optional.of(new Directory.Person(
                                Lifecycle.TENANT, person, "考核员", null, null, null, true, "kaohe@example.gov.cn"));
                    }
                    return method.invoke(directory, args);
                });
    }

    private static JavaMailSender server(SmtpStub smtp) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(smtp.port());
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
        server.getJavaMailProperties().put("mail.smtp.timeout", "500");
        server.getJavaMailProperties().put("mail.smtp.writetimeout", "500");
        return server;
    }

    private static MimeMessage parsed(String mail) throws MessagingException, IOException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from notice_mail where tenant_id = ? and person = ? and next_try is not null")
                .params(Lifecycle.TENANT, person)
                .query(Integer.class)
                .single();
    }

    private void address(String address) {
        jdbc.sql("update person set mail = ? where tenant_id = ? and code = ?")
                .params(address, Lifecycle.TENANT, person)
                .update();
    }
}
