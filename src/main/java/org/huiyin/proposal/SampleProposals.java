package org.huiyin.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import org.huiyin.identity.Directory;
import org.huiyin.messaging.IntakeResults;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.Outbox.OutgoingEvent;
import org.huiyin.shared.SamplesWanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the sample papers to huiyin.submissions as their congress's or CPPCC's system would, once. A file's name is
 * &lt;tenant&gt;-&lt;what&gt;.json; with "sample-" before it, it is the event's id.
 */
@Component
@Conditional(SamplesWanted.class)
class SampleProposals {

    private static final Logger LOG = LoggerFactory.getLogger(SampleProposals.class);
    private static final String FILES = "classpath:samples/proposals/*.json";

    private final Outbox outbox;
    private final IntakeResults results;
    private final SentSamples sent;
    private final Directory directory;
    private final ObjectMapper json;
    private final Clock clock;

    SampleProposals(
            Outbox outbox,
            IntakeResults results,
            SentSamples sent,
            Directory directory,
            ObjectMapper json,
            Clock clock) {
        this.outbox = outbox;
        this.results = results;
        this.sent = sent;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /** The districts come before, their readers after: order matters only within this event. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    @Transactional
    public void send() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
        long sent = Arrays.stream(files)
                .sorted(Comparator.comparing(Resource::getFilename))
                .filter(this::sentNow)
                .count();
        if (sent > 0) {
            LOG.info("{} sample proposals sent to {}", sent, SubmissionPost.TOPIC);
        }
    }

    private boolean sentNow(Resource file) {
        String name = file.getFilename().replace(".json", "");
        String tenant = name.substring(0, name.indexOf('-'));
        ObjectNode data = read(file);
        String source = tenant + (data.path("kind").asText().equals("DEPUTY_SUGGESTION") ? "-congress" : "-cppcc");
        String id = "sample-" + name;
        if (directory.tenant(tenant).isEmpty()
                || results.find(source, id).isPresent()
                || !sent.note(tenant, id, clock.instant())) {
            return false;
        }
        data.put("senderReference", id);
        data.put("submittedAt", clock.instant().toString());
        data.put("sample", true);
        outbox.put(new OutgoingEvent(
                SubmissionPost.TOPIC,
                source + "/" + id,
                id,
                source,
                "proposal.submitted.v1",
                clock.instant(),
                tenant,
                data.path("leadProposer").asText(),
                null,
                null,
                null,
                data));
        return true;
    }

    private ObjectNode read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return (ObjectNode) json.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("sample " + file + " cannot be read", e);
        }
    }
}
