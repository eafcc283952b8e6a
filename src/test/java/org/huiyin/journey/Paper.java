package org.huiyin.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/** A small made paper as data of proposal.submitted.v1. */
final class Paper {

    private Paper() {}

    /** One of the ten sample papers, on its way now. */
    static ObjectNode sample(String name, Instant submittedAt) {
        try (InputStream in = Paper.class.getResourceAsStream("/samples/proposals/" + name + ".json")) {
            ObjectNode paper = (ObjectNode) Program.JSON.readTree(in);
            return paper.put("senderReference", "journey-" + name)
                    .put("submittedAt", submittedAt.toString())
                    .put("sample", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Between sessions, by 张素龙 alone; what it is about makes it another one. */
    static ObjectNode suggestion(String about, Instant submittedAt) {
        ObjectNode paper = Program.JSON.createObjectNode();
        paper.put("kind", "DEPUTY_SUGGESTION").put("term", 6).put("session", 6).put("inSession", false);
        paper.put("subject", "关于整治楼道飞线充电的建议（" + about + "）");
        paper.put("grounds", "老旧小区飞线充电普遍，存在火灾隐患，居民反映集中。" + about);
        paper.putArray("recommendations").addObject().put("no", 1).put("text", "增设集中充电设施。");
        paper.put("category", "URBAN").put("leadProposer", "zhangsulong").put("origin", "VISIT");
        paper.put("consentsToDisclosure", true);
        paper.put("senderReference", UUID.randomUUID().toString());
        return paper.put("submittedAt", submittedAt.toString());
    }
}
