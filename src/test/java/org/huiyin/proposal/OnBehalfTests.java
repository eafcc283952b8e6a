package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.proposal.Dossiers.refusal;
import static org.huiyin.proposal.Papers.CONGRESS_SECRETARIAT;
import static org.huiyin.proposal.Papers.CPPCC_SECRETARIAT;
import static org.huiyin.proposal.Papers.DEPUTY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.Multipart;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.journal.Journal;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 代录: what is written down for somebody rests on a signed paper, whose scan stays with the file. */
@IntegrationTest
class OnBehalfTests {

    private static final String TENANT = "wanbailin";
    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    SubmitOnBehalf onBehalf;

    @Autowired
    SubmitProposal submit;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    Attachments attachments;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void onThePageTheScanGoesWithThePaperToItsFile() {
        String id = Ids.next();
        String subject = Papers.fresh("页面代录");
        Browser clerk = new Browser(port).signIn("wbl-daigongwei", SampleDistricts.PASSWORD);
        assertThat(clerk.get("/proposals/new").body()).contains("纸质件扫描（必附）");

        var without = clerk.upload("/proposals/new", form(id, subject));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("代录须附提出人签名的纸质件扫描", subject);
        var taken = clerk.upload("/proposals/new", form(id, subject).file("scan", "建议纸.pdf", PDF));
        assertThat(taken.statusCode()).isEqualTo(302);

        String proposal = registered(clerk, id);
        Proposal registered = life.proposal(proposal);
        assertThat(registered.submittedBy()).isEqualTo("liukai");
        assertThat(registered.signers()).extracting(Proposal.Signer::person).containsExactly("zhaoyan", "changfei");
        List<Attachment> scans = attachments.of(TENANT, proposal, PaperScans.PAPER);
        assertThat(scans).singleElement().satisfies(scan -> {
            assertThat(scan.fileName()).isEqualTo("建议纸.pdf");
            assertThat(scan.sealed()).isTrue();
        });
        assertThat(dossiers.types(proposal)).contains("ProposalReceived", "PaperScanKept");
        assertThat(clerk.get("/proposals/" + proposal).body()).contains("根据纸质件代录", "建议纸.pdf");
        String file = "/attachments/" + scans.get(0).id();
        assertThat(clerk.get(file).statusCode()).isEqualTo(200);
        Browser lead = new Browser(port).signIn("zhaoyan", SampleDistricts.PASSWORD);
        assertThat(lead.get(file).statusCode()).isEqualTo(200);
        Browser coSigner = new Browser(port).signIn("changfei", SampleDistricts.PASSWORD);
        assertThat(coSigner.get("/proposals/" + proposal).body())
                .contains("根据纸质件代录")
                .doesNotContain(file);
        assertThat(coSigner.get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheSecretariatOfTheKindAndNeverWithoutAScan() {
        Submission paper = Papers.suggestion(Papers.fresh("代录"));
        PaperScan scan = new PaperScan("a.pdf", "application/pdf", PDF);

        assertThat(refusal(() -> onBehalf.submit(command(paper, null), CONGRESS_SECRETARIAT))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("error.proposal.scan.missing");
        assertThat(refusal(() -> onBehalf.submit(
                                command(paper, new PaperScan("a.pdf", "", new byte[0])), CONGRESS_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refusal(() -> submit.submit(
                                new SubmitProposal.Command(Ids.next(), paper, null), CONGRESS_SECRETARIAT))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("error.proposal.scan.missing");
        assertThat(refusal(() -> onBehalf.submit(command(paper, scan), DEPUTY)).reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal(() -> onBehalf.submit(command(paper, scan), CPPCC_SECRETARIAT))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal(() -> onBehalf.submit(
                                command(paper, new PaperScan("a.pdf", "", "MZ".getBytes(StandardCharsets.US_ASCII))),
                                CONGRESS_SECRETARIAT))
                        .reason())
                .as("no PDF")
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aSecondClickKeepsNoSecondScan() {
        Submission paper = Papers.suggestion(Papers.fresh("代录两次"));
        SubmitOnBehalf.Command twice = command(paper, new PaperScan("a.pdf", "application/pdf", PDF));
        onBehalf.submit(twice, CONGRESS_SECRETARIAT);
        onBehalf.submit(twice, CONGRESS_SECRETARIAT);
        Browser clerk = new Browser(port).signIn("wbl-daigongwei", SampleDistricts.PASSWORD);
        String proposal = registered(clerk, twice.eventId());
        assertThat(attachments.ofFile(TENANT, proposal)).hasSize(1);
    }

    @Test
    void aWrittenWithdrawalIsTakenOverWithItsScan() {
        String id = life.submitted(Papers.fresh("代录撤回"));
        BusinessException bare =
                refusal(() -> withdraw.withdraw(new WithdrawProposal.Command(id, 0, "本人书面撤回"), CONGRESS_SECRETARIAT));
        assertThat(bare.problems().get(0).code()).isEqualTo("error.proposal.scan.missing");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.SUBMITTED);

        Browser clerk = new Browser(port).signIn("wbl-daigongwei", SampleDistricts.PASSWORD);
        assertThat(clerk.get("/proposals/" + id).body()).contains("书面撤回的扫描（必附）");
        var done = clerk.upload(
                "/proposals/" + id + "/withdrawal",
                new Multipart().field("version", "0").field("reason", "本人书面撤回").file("scan", "撤回书.pdf", PDF));
        assertThat(done.statusCode()).isEqualTo(302);

        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.WITHDRAWN);
        Journal.Row withdrawn = dossiers.rows(id).stream()
                .filter(row -> row.type().equals("ProposalWithdrawn"))
                .findFirst()
                .orElseThrow();
        assertThat(withdrawn.onBehalfOf()).isEqualTo("zhangsulong");
        assertThat(dossiers.types(id)).contains("AttachmentStored");
        assertThat(clerk.get("/proposals/" + id).body()).contains("撤回由刘凯", "撤回书.pdf");
        assertThat(new Browser(port)
                        .signIn("zhangsulong", SampleDistricts.PASSWORD)
                        .get("/proposals/" + id)
                        .body())
                .contains("撤回书.pdf");
    }

    private static Multipart form(String id, String subject) {
        return new Multipart()
                .field("id", id)
                .field("leadProposer", "zhaoyan")
                .field("coSigners", "changfei")
                .field("session", "6-6")
                .field("inSession", "true")
                .field("subject", subject)
                .field("grounds", "停车难、占道多，居民反映集中，有必要加以解决。")
                .field("recommendations", "建设公共停车场。")
                .field("category", "URBAN")
                .field("origin", "RESEARCH")
                .field("bodyKind", "")
                .field("body", "")
                .field("consent", "true");
    }

    private static SubmitOnBehalf.Command command(Submission paper, PaperScan scan) {
        return new SubmitOnBehalf.Command(Ids.next(), paper, null, scan);
    }

    /** The result's page names the proposal as soon as it is registered. */
    private static String registered(Browser clerk, String eventId) {
        Pattern link = Pattern.compile("href=\"/proposals/([^\"/]+)\"");
        Matcher found = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            String page = clerk.get("/submissions/" + eventId).body();
                            return link.matcher(page.substring(page.indexOf("submission-status")));
                        },
                        Matcher::find);
        return found.group(1);
    }
}
