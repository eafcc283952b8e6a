package org.huiyin.handling;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.huiyin.handling.persistence.ReplyVersionRows;
import org.huiyin.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Keeps what a draft looked like. What is sent for clearing is kept for good; of what saves itself while somebody writes, one
 * version a quarter of an hour and person.
 */
@Component
public class ReplyVersions {

    private static final Duration ONE_SITTING = Duration.ofMinutes(15);

    private final ReplyVersionRows rows;
    private final MessageSource messages;

    ReplyVersions(ReplyVersionRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    void saved(String tenant, Reply reply, Actor by) {
        rows.saved(
                tenant,
                reply.id(),
                words(reply),
                by,
                reply.savedAt(),
                reply.savedAt().minus(ONE_SITTING));
    }

    void sent(String tenant, Reply reply, Actor by) {
        rows.sent(tenant, reply.id(), words(reply), by, reply.savedAt());
    }

    List<ReplyVersion> of(String tenant, String replyId) {
        return rows.of(tenant, replyId);
    }

    /** In Chinese, whoever reads: the letter is a Chinese one. */
    private String words(Reply reply) {
        StringBuilder text = new StringBuilder();
        line(text, "version.category", reply.category() == null ? "" : word("OutcomeCategory." + reply.category()));
        line(text, "version.opening", reply.opening());
        for (Reply.Answer answer : reply.answers()) {
            String outcome = answer.outcome() == null ? "" : word("RecommendationOutcome." + answer.outcome());
            String day = answer.plannedOn() == null ? "" : " " + answer.plannedOn();
            line(
                    text,
                    "version.answer",
                    outcome + day + "\n" + (answer.text() == null ? "" : answer.text()),
                    answer.no());
        }
        line(text, "version.closing", reply.closing());
        for (ReplyCommitment c : reply.terms().commitments()) {
            line(text, "version.commitment", "%s %s %s".formatted(c.matter(), c.responsible(), c.due()));
        }
        String ground = reply.disclosureGround() == null ? "" : " " + reply.disclosureGround();
        line(
                text,
                "version.disclosure",
                reply.disclosure() == null ? "" : word("Disclosure." + reply.disclosure()) + ground);
        line(text, "version.summary", reply.terms().summary());
        return text.toString();
    }

    private void line(StringBuilder text, String heading, String words, Object... args) {
        if (words != null && !words.isBlank()) {
            text.append(messages.getMessage("handling." + heading, args, Locale.SIMPLIFIED_CHINESE))
                    .append('\n')
                    .append(words.strip())
                    .append("\n\n");
        }
    }

    private String word(String code) {
        return messages.getMessage(code, null, Locale.SIMPLIFIED_CHINESE);
    }
}
