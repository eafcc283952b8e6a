package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.Submission;
import org.springframework.stereotype.Component;

/** Events as the congress's, the CPPCC's and a department's systems of 万柏林区 send them. */
@Component
class SentEvents {

    static final String CONGRESS = "wanbailin-congress";
    static final String CPPCC = "wanbailin-cppcc";
    static final String DEPARTMENT = "wanbailin-zhujian-oa";

    private final TestSender sender;
    private final ObjectMapper json;
    private final Clock clock;

    SentEvents(TestSender sender, ObjectMapper json, Clock clock) {
        this.sender = sender;
        this.json = json;
        this.clock = clock;
    }

    /** A suggestion or a proposal, by turns; the key is the sender's reference. */
    TestSender.Event paper(int i) {
        String reference = "ref-" + UUID.randomUUID();
        String subject = Papers.fresh("关于成批接收的建议");
        boolean congress = i % 2 == 0;
        Submission paper = congress ? Papers.suggestion(subject) : Papers.proposal(subject);
        return paper(congress ? CONGRESS : CPPCC, reference, paper);
    }

    TestSender.Event paper(String source, String reference, Submission paper) {
        String lead = paper.leadProposer();
        return sender.event(text(paper.sentAs(reference, clock.instant())))
                .with("ce_source", source)
                .with("ce_type", "proposal.submitted.v1")
                .with("ce_actor", lead)
                .to(Topics.SUBMISSIONS)
                .key(reference);
    }

    /** Of a paper that was never sent back: parked before its submission, refused after it. */
    TestSender.Event resubmission(TestSender.Event paper) {
        Resubmitted again = new Resubmitted(
                paper.key(), Papers.fresh("补正后的案由"), "补充了三个小区的统计数据,缺口四百个。", List.of(new Item(1, "建设停车场。")));
        return sender.event(text(again))
                .with("ce_source", paper.header("ce_source"))
                .with("ce_type", "proposal.resubmitted.v1")
                .with("ce_actor", paper.header("ce_actor"))
                .to(Topics.SUBMISSIONS)
                .key(paper.key());
    }

    TestSender.Event acknowledgement(String proposalId) {
        return sender.event("{\"proposalId\": \"" + proposalId + "\"}")
                .with("ce_source", DEPARTMENT)
                .with("ce_type", "assignment.acknowledge.v1")
                .with("ce_actor", "gaoyuejin")
                .to(Topics.DEPARTMENT_ACTIONS)
                .key(proposalId);
    }

    /** Refused before the acknowledgement. */
    TestSender.Event consultation(String proposalId) {
        return sender.event(
                        """
                        {"proposalId": "%s", "way": "VISIT", "faceToFace": true, "heldAt": "%s", "place": "千峰街道",
                         "participants": "张素龙代表", "said": "代表希望先理清移交清单。"}
                        """
                                .formatted(proposalId, clock.instant()))
                .with("ce_source", DEPARTMENT)
                .with("ce_type", "consultation.record.v1")
                .with("ce_actor", "changjianguo")
                .to(Topics.DEPARTMENT_ACTIONS)
                .key(proposalId);
    }

    /** Of somebody who is no deputy: refused by the register's check. */
    TestSender.Event foreignPaper() {
        Submission paper = Papers.paper(ProposalKind.DEPUTY_SUGGESTION, 6, true, Papers.fresh("外人的建议"), "zhitao");
        return paper(CONGRESS, "ref-" + UUID.randomUUID(), paper);
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Resubmitted(String senderReference, String subject, String grounds, List<Item> recommendations) {}

    private record Item(int no, String text) {}
}
