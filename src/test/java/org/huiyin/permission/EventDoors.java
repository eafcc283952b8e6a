package org.huiyin.permission;

import static org.huiyin.handling.HandlingAct.*;
import static org.huiyin.proposal.ProposalAct.*;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.handling.returns.ReturnAct;
import org.huiyin.messaging.Topics;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.sources.RequestAct;

/** The events by which the acts of the matrix are done; their data are what a program sends to REST, and which proposal it is about. */
final class EventDoors {

    private static final String ARRIVED =
            """
            {"whistleNumber": "{id}", "place": "千峰南路 18 号门前", "photo": {"fileName": "现场.png", "bytes":
             "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}}""";
    private static final String DONE = "{\"whistleNumber\": \"{id}\", \"resolution\": \"已补装井盖。\"}";

    private EventDoors() {}

    record Door(Line line, String type, String topic) {

        /** Done by a proposer or their house, never by a department's system. */
        boolean ofProposers() {
            return !topic.equals(Topics.DEPARTMENT_ACTIONS) && !ofWhistle();
        }

        /** About a whistle that is there, not about a proposal. */
        boolean ofWhistle() {
            return line.act() == WhistleAct.ANSWER_WHISTLE;
        }

        @Override
        public String toString() {
            return line.act().name() + " by " + type;
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                        department("assignment.acknowledge.v1", ACKNOWLEDGE),
                        department("assignment.return.v1", ReturnAct.PROPOSE_RETURN),
                        department("consultation.record.v1", RECORD_CONSULTATION),
                        department("co-handling-opinion.submit.v1", DRAFT_OPINION),
                        department("progress.report.v1", REPORT_PROGRESS),
                        department("extension.request.v1", REQUEST_EXTENSION),
                        department("reply.submit.v1", DRAFT_REPLY),
                        List.of(door("feedback.given.v1", Topics.FEEDBACK, RATE)),
                        List.of(door("whistle.requested.v1", Topics.WHISTLE_REQUESTS, RequestAct.REQUEST_FROM_GRID)),
                        onSite("whistle.reported-in.v1", Stage.WHISTLE_SIGNED, ARRIVED),
                        onSite("whistle.resolved.v1", Stage.WHISTLE_ON_SITE, DONE),
                        house("proposal.submitted.v1", SUBMIT_SUGGESTION, SUBMIT_PROPOSAL),
                        house("proposal.resubmitted.v1", RESUBMIT_SUGGESTION, RESUBMIT_PROPOSAL),
                        house("proposal.withdrawn.v1", WITHDRAW_SUGGESTION, WITHDRAW_PROPOSAL))
                .flatMap(List::stream);
    }

    private static List<Door> department(String type, Act act) {
        return List.of(door(type, Topics.DEPARTMENT_ACTIONS, act));
    }

    /** About a whistle, which is named by its printed number. */
    private static List<Door> onSite(String type, Stage stage, String data) {
        Line line = OtherCalls.line(WhistleAct.ANSWER_WHISTLE);
        return List.of(new Door(
                new Line(line.act(), null, stage, line.path(), data, line.may()), type, Topics.WHISTLE_REQUESTS));
    }

    private static List<Door> house(String type, Act ofDeputies, Act ofMembers) {
        return List.of(door(type, Topics.SUBMISSIONS, ofDeputies), door(type, Topics.SUBMISSIONS, ofMembers));
    }

    private static Door door(String type, String topic, Act act) {
        return new Door(OtherCalls.line(act), type, topic);
    }
}
