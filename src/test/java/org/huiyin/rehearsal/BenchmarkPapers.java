package org.huiyin.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Submission;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationContext;

/** Opens the rehearsal's papers and lives to the benchmark, so that it measures with the texts that users can seed. */
public final class BenchmarkPapers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final RehearsalWords WORDS = RehearsalWords.read();

    private final RehearsalCast cast;
    private final RehearsalLife life;
    private final WhistleBlowing blowing;
    private final String tenant;

    public BenchmarkPapers(ApplicationContext program, String tenant) {
        this.cast = program.getBean(RehearsalCast.class);
        this.life = program.getBean(RehearsalLife.class);
        this.blowing = program.getBean(WhistleBlowing.class);
        this.tenant = tenant;
    }

    /** A proposal.submitted.v1 as the congress's or CPPCC's own system sends it. */
    public record Event(String source, String actor, String reference, byte[] data) {}

    public Event event(long number, String reference) {
        RehearsalPaper paper = RehearsalPaper.of(WORDS, tenant, number);
        List<Actor> proposers = cast.proposers(tenant, paper.kind(), number);
        Submission submission = new Submission(
                paper.kind(),
                6,
                6,
                false,
                paper.subject(),
                paper.grounds(),
                Proposal.numbered(paper.items()),
                paper.topic().category(),
                proposers.get(0).person(),
                proposers.stream().skip(1).map(Actor::person).toList(),
                null,
                List.of(paper.topic().department()),
                "RESEARCH",
                true,
                reference,
                Instant.now(),
                true);
        String source =
                tenant + (paper.kind() == org.huiyin.proposal.ProposalKind.DEPUTY_SUGGESTION ? "-congress" : "-cppcc");
        try {
            return new Event(source, proposers.get(0).person(), reference, JSON.writeValueAsBytes(submission));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From submission to conclusion, every act by its use case. */
    public String concluded(long number) {
        return life.concluded(tenant, RehearsalPaper.of(WORDS, tenant, number));
    }

    /** A whistle sent to one department, which has not signed for it yet. @return its id */
    public String whistle(int number) {
        var subdistricts = cast.subdistricts(tenant);
        var subdistrict = subdistricts.get(number % subdistricts.size());
        var call = new RehearsalWords.Call("KEY_WORK", "第" + number + "处背街小巷停车秩序整治", null, "chengguan", List.of());
        String id = blowing.drafted(subdistrict, call, "迎泽西大街");
        blowing.sent(subdistrict, id);
        blowing.blown(subdistrict, call, id);
        blowing.dispatched(tenant, call, id);
        return id;
    }
}
