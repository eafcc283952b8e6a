package org.huiyin.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The course of one proposal, led by the accounts that may: every act and every look is a call of REST. */
final class Course {

    final String tenant;
    final String id;
    private final String prefix;
    private final boolean suggestion;
    private final Function<String, Program> programs;

    Course(String tenant, String id, boolean suggestion, Function<String, Program> programs) {
        this.tenant = tenant;
        this.id = id;
        this.prefix = tenant.equals("wanbailin") ? "wbl-" : "xd-";
        this.suggestion = suggestion;
        this.programs = programs;
    }

    /** An answer to one recommendation. */
    record Answer(int no, String outcome, String text, LocalDate plannedOn) {}

    static Answer adopted(int no, String text) {
        return new Answer(no, "ADOPTED", text, null);
    }

    static Answer planned(int no, String text, String day) {
        return new Answer(no, "PLANNED", text, LocalDate.parse(day));
    }

    static Answer deferred(int no, String text) {
        return new Answer(no, "DEFERRED", text, null);
    }

    static Answer noted(int no, String text) {
        return new Answer(no, "NOTED", text, null);
    }

    /** An official by what comes after the district in the account's name, e.g. ducha or zhujian-lianluo. */
    Program official(String place) {
        return programs.apply(prefix + place);
    }

    Program person(String code) {
        return programs.apply(code);
    }

    /** The source that carries the proposers' own acts. */
    String proposersSystem() {
        return tenant + (suggestion ? "-congress" : "-cppcc");
    }

    Program secretariat() {
        return official(suggestion ? "daigongwei" : "tianwei");
    }

    JsonNode asSeenBy(Program who) {
        return who.get(path());
    }

    JsonNode look() {
        return asSeenBy(official("ducha"));
    }

    String state() {
        return look().at("/proposal/state").asText();
    }

    String number() {
        return look().at("/proposal/number").asText();
    }

    /** Last day of the open deadline of that kind, of one department's part when named. */
    LocalDate due(String kind, String organ) {
        JsonNode all = look();
        String part = organ == null ? null : part(all, organ).path("id").asText();
        return stream(all.path("deadlines"))
                .filter(d -> d.path("kind").asText().equals(kind)
                        && d.path("status").asText().equals("OPEN"))
                .filter(d -> Objects.equals(part, d.path("assignmentId").textValue()))
                .map(d -> LocalDate.parse(d.path("due").asText()))
                .reduce((one, other) -> {
                    throw new AssertionError("two open deadlines " + kind);
                })
                .orElse(null);
    }

    /** The part of a department in the latest round, unless it was taken back. */
    JsonNode part(String organ) {
        return part(look(), organ);
    }

    private static JsonNode part(JsonNode all, String organ) {
        return stream(all.path("assignments"))
                .filter(a -> a.path("organ").asText().equals(organ)
                        && !a.path("state").asText().equals("TAKEN_BACK"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(organ + " has no part in " + all.path("assignments")));
    }

    /** 受理 / 立案, as the secretariat sees the paper. */
    void docket() {
        secretariat().post(path() + "/docketing", Map.of("version", version()));
    }

    void requestCompletion(String whatIsMissing) {
        secretariat()
                .post(path() + "/completion-request", Map.of("version", version(), "whatIsMissing", whatIsMissing));
    }

    void decline(String reasonCode, String explanation) {
        secretariat()
                .post(
                        path() + "/declination",
                        Map.of("version", version(), "reasonCode", reasonCode, "explanation", explanation));
    }

    private int version() {
        return asSeenBy(secretariat()).at("/proposal/version").asInt();
    }

    void assign(String lead, String... coHandling) {
        official("ducha")
                .post(
                        path() + "/assignments",
                        Map.of("lead", lead, "coHandling", List.of(coHandling), "requirement", "请按期办理，逐条答复。"));
    }

    void takeBack(String organ, String reason) {
        official("ducha").post(assignment(organ) + "/take-back", Map.of("reason", reason));
    }

    void acknowledge(String organ) {
        official(organ + "-lianluo").post(assignment(organ) + "/acknowledgement", null);
    }

    void claim(String organ) {
        official(organ + "-jingban").post(assignment(organ) + "/claim", null);
    }

    void consult(String organ, String said) {
        official(organ + "-jingban")
                .post(
                        assignment(organ) + "/consultations",
                        Map.of(
                                "way", "VISIT",
                                "faceToFace", true,
                                "heldAt", "2026-02-12T08:30:00+08:00",
                                "place", "街道会议室",
                                "participants", "提出人、承办单位经办人",
                                "said", said));
    }

    /** From acknowledgement to the leader's signature. */
    void opine(String organ, String text) {
        acknowledge(organ);
        claim(organ);
        official(organ + "-jingban").post(assignment(organ) + "/opinion-submission", Map.of("text", text));
        official(organ + "-zhuyao").post(assignment(organ) + "/opinion-signature", null);
    }

    /** Acknowledged, claimed, talked over: all that comes before the draft. */
    void takeUp(String organ) {
        acknowledge(organ);
        claim(organ);
        consult(organ, "面商了办理思路，提出人希望先见到清单。");
    }

    Map<String, Object> draft(String category, Answer... answers) {
        return Map.of(
                "category",
                category,
                "disclosure",
                "FULL",
                "opening",
                "您提出的意见收悉，现答复如下：",
                "closing",
                "感谢您对我区工作的关心和支持。",
                "answers",
                List.of(answers),
                "commitments",
                "PLANNED".equals(category)
                        ? List.of(Map.of("matter", "按计划完成所列事项", "responsible", "分管领导", "due", "2027-12-31"))
                        : List.of());
    }

    void submitReply(String organ, String category, Answer... answers) {
        official(organ + "-jingban").post(assignment(organ) + "/reply-submission", draft(category, answers));
    }

    JsonNode replyRefused(String organ, String category, Answer... answers) {
        return official(organ + "-jingban")
                .refused(409, assignment(organ) + "/reply-submission", draft(category, answers));
    }

    void clearTo(String organ, String lastStep) {
        for (String step : List.of("OFFICE", "DEPUTY_LEADER", "SUPERVISION")) {
            decide(organ, step, true, "同意");
            if (step.equals(lastStep)) {
                return;
            }
        }
    }

    void decide(String organ, String step, boolean passed, String remark) {
        String who =
                switch (step) {
                    case "OFFICE" -> organ + "-lianluo";
                    case "DEPUTY_LEADER" -> organ + "-fenguan";
                    default -> "ducha";
                };
        official(who).post(assignment(organ) + "/clearings", Map.of("step", step, "passed", passed, "remark", remark));
    }

    void issue(String organ) {
        official(organ + "-zhuyao").post(assignment(organ) + "/issue", null);
    }

    /** The whole clearing chain and the leader's signature. */
    void clearAndIssue(String organ) {
        clearTo(organ, "SUPERVISION");
        issue(organ);
    }

    void rate(String person, String attitude, String result, String comment) {
        person(person).post(path() + "/feedback", verdict(attitude, result, comment));
    }

    static Map<String, Object> verdict(String attitude, String result, String comment) {
        return Map.of(
                "attitude",
                attitude,
                "result",
                result,
                "contactWay",
                "VISIT",
                "contactTimes",
                2,
                "agreesWithCategory",
                true,
                "consentsToDisclosure",
                true,
                "comment",
                comment);
    }

    void orderRehandling(String requirement) {
        secretariat().post(path() + "/rehandling", Map.of("requirement", requirement));
    }

    String path() {
        return "/api/v1/proposals/" + id;
    }

    /** The proposal's page. */
    String page() {
        return "/proposals/" + id;
    }

    String assignment(String organ) {
        return "/api/v1/assignments/" + part(organ).path("id").asText();
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
