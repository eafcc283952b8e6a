package org.huiyin.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.ClaimAssignment;
import org.huiyin.handling.ClearReply;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.DraftReply;
import org.huiyin.handling.HandleOpinion;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.RecordConsultation;
import org.huiyin.handling.Reply.Answer;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyTerms;
import org.huiyin.rehearsal.persistence.RehearsalRows.Part;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** What departments do between acknowledgement and letter, each act by its use case and by a person who may do it. */
@Component
class RehearsalDepartments {

    private final ClaimAssignment claim;
    private final RecordConsultation consultation;
    private final HandleOpinion opinion;
    private final DraftReply draft;
    private final ClearReply clear;
    private final RehearsalCast cast;

    RehearsalDepartments(
            ClaimAssignment claim,
            RecordConsultation consultation,
            HandleOpinion opinion,
            DraftReply draft,
            ClearReply clear,
            RehearsalCast cast) {
        this.claim = claim;
        this.consultation = consultation;
        this.opinion = opinion;
        this.draft = draft;
        this.clear = clear;
        this.cast = cast;
    }

    void opinionGiven(String tenant, Part part, String text) {
        claimed(tenant, part);
        var handler = cast.holder(tenant, Role.DEPARTMENT_HANDLER, part.organ());
        opinion.submitForSigning(handler, new HandleOpinion.Draft(part.assignmentId(), text));
        opinion.sign(
                cast.holder(tenant, Role.DEPARTMENT_LEADER, part.organ()),
                new HandleOpinion.Decision(part.assignmentId(), null));
    }

    void claimed(String tenant, Part part) {
        claim.claim(
                cast.holder(tenant, Role.DEPARTMENT_HANDLER, part.organ()),
                new ClaimAssignment.Command(part.assignmentId()));
    }

    void consulted(String tenant, Part lead, RehearsalPaper paper, Map<String, String> words, Clock clock) {
        var handler = cast.holder(tenant, Role.DEPARTMENT_HANDLER, lead.organ());
        consultation.record(
                handler,
                new RecordConsultation.Command(
                        lead.assignmentId(),
                        ConsultationWay.ON_SITE,
                        true,
                        clock.instant(),
                        paper.filled(words.get("place")),
                        handler.organName() + handler.personName(),
                        paper.filled(words.get("said"))));
    }

    void submitted(String tenant, Part lead, RehearsalPaper paper, Map<String, String> words, Clock clock) {
        var categories = OutcomeCategory.values();
        draft.submit(
                cast.holder(tenant, Role.DEPARTMENT_HANDLER, lead.organ()),
                new DraftReply.Draft(
                        lead.assignmentId(),
                        categories[(int) (paper.number() % categories.length)],
                        Disclosure.FULL,
                        null,
                        paper.filled(words.get("opening")),
                        words.get("closing"),
                        answers(paper, words.get("answer"), ChinaTime.today(clock)),
                        new ReplyTerms(null, false, null, List.of(commitment(paper, words, ChinaTime.today(clock))))));
    }

    void issued(String tenant, Part lead) {
        String part = lead.assignmentId();
        pass(tenant, Role.DEPARTMENT_LIAISON, lead.organ(), new ClearReply.Decision(part, ClearingStep.OFFICE, null));
        pass(
                tenant,
                Role.DEPARTMENT_DEPUTY_LEADER,
                lead.organ(),
                new ClearReply.Decision(part, ClearingStep.DEPUTY_LEADER, null));
        pass(tenant, Role.SUPERVISION_OFFICE, null, new ClearReply.Decision(part, ClearingStep.SUPERVISION, null));
        clear.issue(
                cast.holder(tenant, Role.DEPARTMENT_LEADER, lead.organ()),
                new ClearReply.Issue(part, null, null, null));
    }

    /** Kept with every draft; only a planned reply stands by it. */
    private static ReplyCommitment commitment(RehearsalPaper paper, Map<String, String> words, LocalDate today) {
        return ReplyCommitment.drafted(
                paper.items().size(),
                words.get("commitment"),
                words.get("responsible"),
                today.plus(Period.ofMonths(8)),
                List.of());
    }

    private void pass(String tenant, Role role, String organ, ClearReply.Decision decision) {
        clear.pass(cast.holder(tenant, role, organ), decision);
    }

    private static List<Answer> answers(RehearsalPaper paper, String text, LocalDate today) {
        List<Answer> answers = new ArrayList<>();
        for (int no = 1; no <= paper.items().size(); no++) {
            boolean planned = no == paper.items().size();
            answers.add(new Answer(
                    no,
                    planned ? RecommendationOutcome.PLANNED : RecommendationOutcome.ADOPTED,
                    text,
                    planned ? today.plus(Period.ofMonths(8)) : null));
        }
        return answers;
    }
}
