package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.Outbox.OutgoingEvent;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Posts what is handed in here to huiyin.submissions, as any sender would. The same id twice is posted once. */
@Component
class SubmissionPost {

    static final String TOPIC = "huiyin.submissions";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Drafts drafts;
    private final Outbox outbox;
    private final Clock clock;

    SubmissionPost(Drafts drafts, Outbox outbox, Clock clock) {
        this.drafts = drafts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The source this program's own pages and REST speak by. */
    static String source(String tenant) {
        return "huiyin:" + tenant;
    }

    /**
     * @param reference what keeps events about one paper in order
     * @param content what the draft shows when it is opened again, null = the data itself
     */
    record Letter(String eventId, String type, String reference, String proposalId, Object data, JsonNode content) {}

    void post(Letter letter, Actor actor) {
        Instant now = clock.instant();
        JsonNode data = JSON.valueToTree(letter.data());
        Draft draft = new Draft(
                actor.tenant(),
                letter.eventId(),
                actor.person(),
                actor.organ(),
                letter.proposalId(),
                letter.content() == null ? data : letter.content(),
                now,
                now);
        if (drafts.submit(draft)) {
            String source = source(actor.tenant());
            outbox.put(new OutgoingEvent(
                    TOPIC,
                    source + "/" + letter.reference(),
                    letter.eventId(),
                    source,
                    letter.type(),
                    now,
                    actor.tenant(),
                    actor.person(),
                    null,
                    null,
                    null,
                    data));
        } else {
            requireOwn(draft);
        }
    }

    private void requireOwn(Draft draft) {
        boolean own = drafts.find(draft.tenant(), draft.id())
                .filter(d -> d.belongsTo(draft.person()))
                .isPresent();
        if (!own) {
            throw BusinessException.stale("error.proposal.event-id-taken", draft.id());
        }
    }
}
