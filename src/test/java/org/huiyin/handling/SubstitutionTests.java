package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.identity.Browser;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.identity.substitution.NameSubstitute;
import org.huiyin.identity.substitution.RevokeSubstitution;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.TopicReader.Told;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 离岗代理 in 农业农村局: the tasks of a post done by a colleague, on these days, under both names, never in one's own matter. */
class SubstitutionTests extends InWork {

    private static final String ORGAN = "nongye";
    private static final String OA = "urn:test:nongye-oa";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 13);
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    NameSubstitute name;

    @Autowired
    RevokeSubstitution revoke;

    @Autowired
    ClearReply clear;

    @Autowired
    Journal journal;

    @Autowired
    Worklist worklist;

    @Autowired
    TopicReader reader;

    @Autowired
    TestSender sender;

    @Autowired
    Sources sources;

    @AfterEach
    void revoked() {
        clock.reset();
        jdbc.sql("select id from substitution where tenant_id = ? and revoked_at is null and valid_to >= ?")
                .params(TENANT, TODAY)
                .query(String.class)
                .list()
                .forEach(id -> revoke.revoke(id, life.of(Role.ADMINISTRATOR, null)));
    }

    @Test
    void theHolderNamesAColleagueOnThePageWhoThenActsUnderBothNames() throws IOException, InterruptedException {
        id = life.docketed("离岗代理 " + clock.instant());
        life.assign(id, ORGAN);
        Post liaison = post(Role.DEPARTMENT_LIAISON);
        String handler = person(Role.DEPARTMENT_HANDLER);
        Browser absent = new Browser(port).signIn("wbl-nongye-lianluo", SampleDistricts.PASSWORD);
        assertThat(absent.get("/account/substitutions").body()).contains("离岗代理", nameOf(handler));
        assertThat(absent.post(
                                "/account/substitutions",
                                "post",
                                String.valueOf(liaison.id()),
                                "substitute",
                                handler,
                                "from",
                                "2026-03-02",
                                "to",
                                "2026-03-01",
                                "reason",
                                "")
                        .body())
                .as("refused with what is wrong")
                .contains("最后一天不能早于第一天", "没有填写离岗事由");
        assertThat(absent.post(
                                "/account/substitutions",
                                "post",
                                String.valueOf(liaison.id()),
                                "substitute",
                                handler,
                                "from",
                                "2026-03-02",
                                "to",
                                "2026-03-13",
                                "reason",
                                "出差")
                        .statusCode())
                .isEqualTo(302);
        assertThat(absent.get("/account/substitutions").body()).contains(nameOf(handler) + " 代 " + nameOf(liaison));

        // the substitute: not by the own post, but by the absent colleague's
        Browser standIn = new Browser(port).signIn("wbl-nongye-jingban", SampleDistricts.PASSWORD);
        assertThat(standIn.get("/account").body()).contains("我代理的岗位", nameOf(liaison));
        String named = one("select id from substitution where tenant_id = ? and revoked_at is null");
        String path = "/api/v1/assignments/" + part(ORGAN) + "/acknowledgement";
        assertThat(rest("wbl-nongye-jingban", "DEPARTMENT_HANDLER@nongye", "POST", path, "")
                        .statusCode())
                .as("签收 is the liaison's act")
                .isEqualTo(403);
        standIn.post("/account/stand-in", "substitution", named);
        assertThat(standIn.get("/worklist").body())
                .contains(nameOf(handler) + "（代" + nameOf(liaison) + "）")
                .contains("离岗代理");
        assertThat(worklist.of(standIn(Role.DEPARTMENT_LIAISON, handler, liaison))
                        .counts()
                        .get(WorklistTab.ACKNOWLEDGE))
                .isPositive();
        String post = "DEPARTMENT_LIAISON@nongye/" + liaison.person();
        assertThat(rest("wbl-nongye-jingban", post, "POST", path, "").statusCode())
                .isEqualTo(204);
        Journal.Row row = rows("AssignmentAcknowledged").get(0);
        assertThat(row.person()).isEqualTo(handler);
        assertThat(row.personName()).isEqualTo(nameOf(handler) + "（代" + nameOf(liaison) + "）");
        assertThat(row.onBehalfOf()).isEqualTo(liaison.person());
        assertThat(journal.verify(TENANT, id)).isEmpty();
        assertThat(header("assignment-acknowledged.v1")).isEqualTo(liaison.person());

        // what he takes stays with the post
        String claim = "/api/v1/assignments/" + part(ORGAN) + "/claim";
        assertThat(rest("wbl-nongye-jingban", post, "POST", claim, "").statusCode())
                .isEqualTo(204);
        assertThat(life.part(id, ORGAN).handler()).isEqualTo(liaison.person());
        assertThat(worklist.of(standIn(Role.DEPARTMENT_LIAISON, handler, liaison))
                        .counts()
                        .get(WorklistTab.MINE))
                .as("the absent colleague's own work is the substitute's")
                .isPositive();

        // over at midnight, and revoked at once
        clock.set(Instant.parse("2026-03-13T16:00:00Z"));
        assertThat(rest("wbl-nongye-jingban", post, "POST", claim, "").statusCode())
                .isEqualTo(403);
        assertThat(standIn.get("/worklist").body()).doesNotContain("（代");
        clock.reset();
        absent.get("/account/substitutions");
        assertThat(absent.post("/account/substitutions/" + named + "/revocation")
                        .statusCode())
                .isEqualTo(302);
        assertThat(rest("wbl-nongye-jingban", post, "POST", claim, "").statusCode())
                .isEqualTo(403);
        assertThat(absent.post("/account/substitutions/" + named + "/revocation")
                        .statusCode())
                .as("somebody was faster")
                .isEqualTo(409);
    }

    @Test
    void programsNameListAndRevoke() throws IOException, InterruptedException {
        String leaderPost = "DEPARTMENT_LEADER@nongye";
        JsonNode posts = JSON.readTree(rest("wbl-nongye-zhuyao", leaderPost, "GET", "/api/v1/substitutions/posts", null)
                .body());
        assertThat(posts).as("a leader speaks for the posts of the organ").hasSizeGreaterThan(3);
        String body =
                "{\"post\": %d, \"substitute\": \"%s\", \"from\": \"2026-03-02\", \"to\": \"2026-03-06\", \"reason\": \"病假\"}"
                        .formatted(post(Role.DEPARTMENT_HANDLER).id(), person(Role.DEPARTMENT_LIAISON));
        HttpResponse<String> made = rest("wbl-nongye-zhuyao", leaderPost, "POST", "/api/v1/substitutions", body);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(rest("wbl-nongye-zhuyao", leaderPost, "POST", "/api/v1/substitutions", body)
                        .statusCode())
                .as("the days are taken")
                .isEqualTo(409);
        String made1 = JSON.readTree(made.body()).path("id").asText();
        for (String[] who : new String[][] {
            {"wbl-nongye-jingban", "DEPARTMENT_HANDLER@nongye"},
            {"wbl-nongye-lianluo", "DEPARTMENT_LIAISON@nongye"},
            {"wbl-guanli", "ADMINISTRATOR@xinxi"}
        }) {
            assertThat(rest(who[0], who[1], "GET", "/api/v1/substitutions", null)
                            .body())
                    .as(who[0])
                    .contains(made1);
        }
        assertThat(rest("wbl-minzheng-zhuyao", "DEPARTMENT_LEADER@minzheng", "GET", "/api/v1/substitutions", null)
                        .body())
                .doesNotContain(made1);
        String revocation = "/api/v1/substitutions/" + made1 + "/revocation";
        for (String[] who : new String[][] {
            {"wbl-minzheng-zhuyao", "DEPARTMENT_LEADER@minzheng"},
            {"wbl-nongye-lianluo", "DEPARTMENT_LIAISON@nongye"},
            {"xd-guanli", "ADMINISTRATOR@xinxi"}
        }) {
            assertThat(rest(who[0], who[1], "POST", revocation, "").statusCode())
                    .as(who[0])
                    .isEqualTo(404);
        }
        assertThat(rest("wbl-guanli", "ADMINISTRATOR@xinxi", "POST", revocation, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(rest("wbl-guanli", "ADMINISTRATOR@xinxi", "POST", revocation, "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void onlyAColleagueAndForALeaderALeaderAndItGoesNoFurther() {
        Actor leader = life.of(Role.DEPARTMENT_LEADER, ORGAN);
        for (String unfit : List.of(
                person(Role.DEPARTMENT_LIAISON),
                life.of(Role.DEPARTMENT_LEADER, "minzheng").person(),
                leader.person())) {
            assertThatThrownBy(() -> name.name(command(Role.DEPARTMENT_LEADER, unfit), leader))
                    .as(unfit)
                    .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(code(e))
                            .isEqualTo("error.substitution.colleague"));
        }
        String deputyLeader = person(Role.DEPARTMENT_DEPUTY_LEADER);
        name.name(command(Role.DEPARTMENT_LEADER, deputyLeader), leader);
        Actor standIn = standIn(Role.DEPARTMENT_LEADER, deputyLeader, post(Role.DEPARTMENT_LEADER));
        assertThatThrownBy(() -> name.name(command(Role.DEPARTMENT_LIAISON, person(Role.DEPARTMENT_HANDLER)), standIn))
                .as("not chainable")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.substitution.chain"));
        assertThatThrownBy(() -> name.name(
                        command(Role.DEPARTMENT_LEADER, deputyLeader), life.of(Role.DEPARTMENT_HANDLER, ORGAN)))
                .as("for somebody else's post")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThatThrownBy(() -> name.name(
                        new NameSubstitute.Command(
                                post(Role.DEPARTMENT_LEADER).id(), deputyLeader, TODAY.minusDays(1), LAST, "补办"),
                        leader))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.substitution.past"));
    }

    /** The deputy leader has cleared it by his own post: as the leader's substitute he does not issue it. */
    @Test
    void nobodyApprovesWhatPassedThroughTheirHands() {
        id = life.docketed("代理不自审 " + clock.instant());
        life.assign(id, ORGAN);
        life.acknowledged(id, ORGAN);
        life.claimed(id, ORGAN);
        life.consulted(id, ORGAN);
        life.submittedForClearing(id, ORGAN);
        life.cleared(id, ORGAN);
        Actor leader = life.of(Role.DEPARTMENT_LEADER, ORGAN);
        String deputyLeader = person(Role.DEPARTMENT_DEPUTY_LEADER);
        name.name(command(Role.DEPARTMENT_LEADER, deputyLeader), leader);
        Actor standIn = standIn(Role.DEPARTMENT_LEADER, deputyLeader, post(Role.DEPARTMENT_LEADER));
        assertThatThrownBy(() -> clear.issue(standIn, new ClearReply.Issue(part(ORGAN), null, null, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.clearing.sameHand"));
        clear.sendBack(standIn, new ClearReply.Decision(part(ORGAN), ClearingStep.LEADER, "请补充时间表"));
        assertThat(rows("ReplySentBack").get(0).onBehalfOf()).isEqualTo(leader.person());

        // the other way round: drafted as the handler's substitute, cleared by one's own post
        Actor handler = life.of(Role.DEPARTMENT_HANDLER, ORGAN);
        name.name(command(Role.DEPARTMENT_HANDLER, deputyLeader), handler);
        life.draftedBy(standIn(Role.DEPARTMENT_HANDLER, deputyLeader, post(Role.DEPARTMENT_HANDLER)), id, ORGAN);
        clear.pass(
                life.of(Role.DEPARTMENT_LIAISON, ORGAN),
                new ClearReply.Decision(part(ORGAN), ClearingStep.OFFICE, null));
        assertThatThrownBy(() -> clear.pass(
                        life.of(Role.DEPARTMENT_DEPUTY_LEADER, ORGAN),
                        new ClearReply.Decision(part(ORGAN), ClearingStep.DEPUTY_LEADER, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(code(e)).isEqualTo("error.clearing.sameHand"));
        assertThat(one("select drafted_by_name from reply where tenant_id = ? and proposal_id = '" + id + "'"))
                .as("the paper says so")
                .isEqualTo(nameOf(deputyLeader) + "（代" + handler.personName() + "）");
        // another leader may
        clear.pass(
                standIn(Role.DEPARTMENT_DEPUTY_LEADER, leader.person(), post(Role.DEPARTMENT_DEPUTY_LEADER)),
                new ClearReply.Decision(part(ORGAN), ClearingStep.DEPUTY_LEADER, null));
    }

    @Test
    void aDepartmentsOwnSystemSaysWhosePostTheSubstituteFills() {
        id = life.docketed("离岗代理报送 " + clock.instant());
        life.assign(id, ORGAN);
        Post liaison = post(Role.DEPARTMENT_LIAISON);
        String handler = person(Role.DEPARTMENT_HANDLER);
        Told refused = acknowledged(handler, liaison.person());
        assertThat(refused.data().path("result").asText())
                .as("nobody has named the substitute")
                .isEqualTo("REJECTED");
        assertThat(refused.data().path("reason").asText())
                .contains(nameOf(handler) + "今天没有代理" + nameOf(liaison) + "在万柏林区农业农村局的岗位");
        name.name(command(Role.DEPARTMENT_LIAISON, handler), life.of(Role.DEPARTMENT_LIAISON, ORGAN));
        assertThat(acknowledged(handler, null).data().path("result").asText())
                .as("not by the own post")
                .isEqualTo("REJECTED");
        assertThat(acknowledged(person(Role.DEPARTMENT_DEPUTY_LEADER), liaison.person())
                        .data()
                        .path("result")
                        .asText())
                .as("somebody else's substitution")
                .isEqualTo("REJECTED");
        assertThat(acknowledged(handler, liaison.person()).data().path("result").asText())
                .isEqualTo("ACCEPTED");
        Journal.Row row = rows("AssignmentAcknowledged").get(0);
        assertThat(row.personName()).isEqualTo(nameOf(handler) + "（代" + nameOf(liaison) + "）");
        assertThat(row.onBehalfOf()).isEqualTo(liaison.person());
    }

    private Told acknowledged(String actor, String absent) {
        sources.register(new Sources.Source(OA, TENANT, ORGAN, Set.of("assignment.acknowledge.v1"), false));
        TestSender.Event event = sender.event("{\"proposalId\": \"" + id + "\"}")
                .with("ce_source", OA)
                .with("ce_type", "assignment.acknowledge.v1")
                .with("ce_actor", actor)
                .to(Topics.DEPARTMENT_ACTIONS);
        (absent == null ? event : event.with("ce_onbehalfof", absent)).send();
        return reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject()))
                .get(0);
    }

    private NameSubstitute.Command command(Role role, String substitute) {
        return new NameSubstitute.Command(post(role).id(), substitute, TODAY, LAST, "学习");
    }

    private Actor standIn(Role role, String person, Post absent) {
        Actor own = directory
                .actor(TENANT, person, ORGAN, org.huiyin.shared.Door.REST)
                .orElseThrow();
        return Actor.substitute(
                own, new Actor.Holder(absent.person(), nameOf(absent)), role, absent.organ(), absent.organName());
    }

    private Post post(Role role) {
        return directory.posts(TENANT, person(role)).stream()
                .filter(post -> post.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private String person(Role role) {
        return directory.holders(TENANT, role, ORGAN).get(0).code();
    }

    private String nameOf(Post post) {
        return nameOf(post.person());
    }

    private String nameOf(String person) {
        return directory.person(TENANT, person).orElseThrow().name();
    }

    private List<Journal.Row> rows(String type) {
        return journal.of(TENANT, "PROPOSAL", id, EnumSet.allOf(Visibility.class)).stream()
                .filter(row -> row.type().equals(type))
                .toList();
    }

    private String one(String sql) {
        return jdbc.sql(sql).param(TENANT).query(String.class).single();
    }

    private String header(String type) {
        return reader.await(
                        Topics.PROPOSALS,
                        1,
                        told -> type.equals(told.header("ce_type")) && id.equals(told.header("ce_subject")))
                .get(0)
                .header("ce_onbehalfof");
    }

    private HttpResponse<String> rest(String account, String post, String method, String path, String body)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":" + SampleDistricts.PASSWORD).getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic)
                .header("X-Post", post)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
