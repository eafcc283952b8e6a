package org.huiyin.handling.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.ClaimAssignment;
import org.huiyin.handling.ConsultationStage;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.DraftReply;
import org.huiyin.handling.HandleOpinion;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.RecordConsultation;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyTerms;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** What departments do in their own OA and tell by event: record a consultation, hand in an opinion, submit a reply. */
@Component
class DepartmentActions implements InboundHandler {

    private static final String CONSULTATION = "consultation.record.v1";
    private static final String OPINION = "co-handling-opinion.submit.v1";
    private static final String REPLY = "reply.submit.v1";

    private final InboundParts parts;
    private final ClaimAssignment claim;
    private final RecordConsultation consultation;
    private final HandleOpinion opinion;
    private final DraftReply reply;
    private final ObjectMapper json;

    DepartmentActions(
            InboundParts parts,
            ClaimAssignment claim,
            RecordConsultation consultation,
            HandleOpinion opinion,
            DraftReply reply,
            ObjectMapper json) {
        this.parts = parts;
        this.claim = claim;
        this.consultation = consultation;
        this.opinion = opinion;
        this.reply = reply;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of(CONSULTATION, OPINION, REPLY);
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Actor actor = parts.actor(event);
        String proposalId = event.data().path("proposalId").asText();
        if (parts.unknown(event.tenant(), proposalId)) {
            return Outcome.parked("error.inbound.proposalUnknown", proposalId);
        }
        Assignment part = parts.partOf(event, proposalId);
        switch (event.type()) {
            case CONSULTATION -> consultation.record(actor, consultation(part, event.data()));
            case OPINION -> opinion(actor, part, event.data());
            default -> reply(actor, part, event.data());
        }
        return Outcome.accepted(proposalId);
    }

    private static RecordConsultation.Command consultation(Assignment part, JsonNode data) {
        return new RecordConsultation.Command(
                part.id(),
                ConsultationWay.valueOf(data.path("way").asText()),
                data.path("faceToFace").asBoolean(),
                OffsetDateTime.parse(data.path("heldAt").asText()).toInstant(),
                data.path("place").asText(null),
                data.path("participants").asText(),
                data.path("said").asText(),
                data.hasNonNull("stage")
                        ? ConsultationStage.valueOf(data.path("stage").asText())
                        : null);
    }

    /** The OA's own clearing stands before the event; here the opinion still waits for the leader's signature. */
    private void opinion(Actor actor, Assignment part, JsonNode data) {
        claimIfFree(actor, part);
        opinion.submitForSigning(
                actor, new HandleOpinion.Draft(part.id(), data.path("text").asText()));
    }

    private void reply(Actor actor, Assignment part, JsonNode data) {
        claimIfFree(actor, part);
        List<Reply.Answer> answers = new ArrayList<>();
        data.path("answers").forEach(a -> answers.add(json.convertValue(a, Reply.Answer.class)));
        reply.submit(
                actor,
                new DraftReply.Draft(
                        part.id(),
                        OutcomeCategory.valueOf(data.path("category").asText()),
                        Disclosure.valueOf(data.path("disclosure").asText()),
                        data.path("disclosureGround").asText(null),
                        data.path("opening").asText(null),
                        data.path("closing").asText(null),
                        answers,
                        terms(data)));
    }

    private ReplyTerms terms(JsonNode data) {
        List<ReplyCommitment> commitments = new ArrayList<>();
        data.path("commitments").forEach(c -> commitments.add(json.convertValue(c, ReplyCommitment.class)));
        return new ReplyTerms(
                data.path("summary").asText(null),
                data.path("promised").asBoolean(),
                data.path("relayConsent").asText(null),
                commitments);
    }

    private void claimIfFree(Actor actor, Assignment part) {
        if (part.handler() == null) {
            claim.claim(actor, new ClaimAssignment.Command(part.id()));
        }
    }
}
