package org.huiyin.whistle.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.TopicReader.Told;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Ids;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.huiyin.whistle.WhistlePart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A department's own system tells that its people are on site, and what they have done: by people who may, of departments called. */
@IntegrationTest
class DepartmentOnSiteTests {

    private static final String OA = "wanbailin-zhujian-oa";
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleLife whistles;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theDepartmentReportsInWithPlaceAndPhotoAndResolves() {
        String id = whistles.dispatched(WhistleKind.KEY_WORK, "系统报到 " + Ids.next(), "zhujian", "chengguan");
        String number = whistles.whistle(id).number();
        assertThat(send("whistle.reported-in.v1", "gaoyuejin", onSite(number)))
                .as("it has not signed yet")
                .isEqualTo("REJECTED");
        assertThat(whistles.part(id, "zhujian").state()).isEqualTo(PartState.DISPATCHED);
        whistles.sign(id, "zhujian");

        for (String other : List.of("yangweidong", "zhangsulong", "xuejianing", "nobody")) {
            assertThat(send("whistle.reported-in.v1", other, onSite(number)))
                    .as(other + " is nobody of the department")
                    .isEqualTo("REJECTED");
        }
        assertThat(send("whistle.reported-in.v1", "gaoyuejin", onSite(number).replace(PNG, "AAAA")))
                .as("no photo")
                .isEqualTo("REJECTED");
        assertThat(send("whistle.reported-in.v1", "gaoyuejin", onSite(number))).isEqualTo("ACCEPTED");

        WhistlePart part = whistles.part(id, "zhujian");
        assertThat(part.state()).isEqualTo(PartState.REPORTED_IN);
        assertThat(part.reportPlace()).isEqualTo("千峰南路 18 号门前");
        assertThat(part.reportLng()).isEqualTo(112.512);
        assertThat(part.reportedInByName()).isEqualTo("高跃进");
        assertThat(whistles.part(id, "chengguan").state())
                .as("the other department's share is its own")
                .isEqualTo(PartState.DISPATCHED);

        String done = "{\"whistleNumber\": \"%s\", \"resolution\": \"已补装井盖。\"}".formatted(number);
        assertThat(send("whistle.resolved.v1", "changjianguo", done)).isEqualTo("ACCEPTED");
        assertThat(whistles.part(id, "zhujian"))
                .returns(PartState.RESOLVED, WhistlePart::state)
                .returns("已补装井盖。", WhistlePart::resolution);
        assertThat(send("whistle.resolved.v1", "changjianguo", done))
                .as("twice")
                .isEqualTo("REJECTED");
    }

    @Test
    void whoWasNotCalledIsRefusedAndAWhistleNobodyKnowsIsWaitedFor() {
        String id = whistles.dispatched(WhistleKind.KEY_WORK, "未被吹哨 " + Ids.next(), "chengguan");
        assertThat(send(
                        "whistle.reported-in.v1",
                        "gaoyuejin",
                        onSite(whistles.whistle(id).number())))
                .isEqualTo("REJECTED");
        assertThat(send("whistle.reported-in.v1", "gaoyuejin", onSite("万哨〔2099〕1号")))
                .isEqualTo("PARKED");
    }

    private static String onSite(String number) {
        return """
                {"whistleNumber": "%s", "place": "千峰南路 18 号门前", "coordinates": {"lng": 112.512, "lat": 37.862},
                 "photo": {"fileName": "现场.png", "bytes": "%s"}}"""
                .formatted(number, PNG);
    }

    private String send(String type, String actor, String data) {
        TestSender.Event event = sender.event(data)
                .with("ce_source", OA)
                .with("ce_type", type)
                .with("ce_actor", actor)
                .to(Topics.WHISTLE_REQUESTS);
        event.send();
        List<Told> told =
                reader.await(Topics.INTAKE_RESULTS, 1, one -> event.id().equals(one.subject()));
        return told.get(0).data().path("result").asText();
    }
}
