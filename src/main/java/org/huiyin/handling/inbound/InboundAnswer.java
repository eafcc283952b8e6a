package org.huiyin.handling.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.Reply;

/** An answer as reply.submit.v1 carries it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record InboundAnswer(int no, RecommendationOutcome outcome, String text, LocalDate plannedDate) {

    Reply.Answer toAnswer() {
        return new Reply.Answer(no, outcome, text, plannedDate);
    }
}
