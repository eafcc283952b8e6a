package org.huiyin.proposal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ResubmissionCheck;
import org.huiyin.proposal.SensitiveText;
import org.huiyin.proposal.SubmissionCheck;
import org.huiyin.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a filled-in form, each line naming the box it belongs to. */
@Component
class FormProblems {

    private final SubmissionCheck submissions;
    private final ResubmissionCheck resubmissions;
    private final MessageSource messages;

    FormProblems(SubmissionCheck submissions, ResubmissionCheck resubmissions, MessageSource messages) {
        this.submissions = submissions;
        this.resubmissions = resubmissions;
        this.messages = messages;
    }

    /** @param anchor id of the box in the page */
    record Line(String anchor, String text) {}

    List<Line> of(SubmissionForm form, String tenant, ProposalKind kind, Locale locale) {
        List<Problem> problems = new ArrayList<>(submissions.problemsFromPeople(tenant, form.toSubmission(kind)));
        addChoices(form, problems);
        return lines(problems, locale);
    }

    /** What is only wrong with handing in: others ticked who have not signed, or a paper written down without its scan. */
    List<Line> ofHandingIn(SubmissionForm form, boolean onBehalf, PaperScan scan, Locale locale) {
        List<Problem> problems = new ArrayList<>();
        if (onBehalf && scan == null) {
            problems.add(Problem.at("scan", "error.proposal.scan.missing"));
        }
        if (!onBehalf && form.bodyKind().isEmpty() && !form.coSigners().isEmpty()) {
            problems.add(Problem.at("coSigners", "error.proposal.co-signers.uninvited"));
        }
        return lines(problems, locale);
    }

    List<Line> ofCompletion(SubmissionForm form, String tenant, Locale locale) {
        List<Problem> problems = new ArrayList<>(resubmissions.problems(form.toResubmission(), tenant));
        addChoices(form, problems);
        return lines(problems, locale);
    }

    /** Choices the paper asks for and the event has a default for. */
    private static void addChoices(SubmissionForm form, List<Problem> problems) {
        if (form.inSession().isEmpty()) {
            problems.add(Problem.at("inSession", "error.proposal.in-session.missing"));
        }
        if (form.consent().isEmpty()) {
            problems.add(Problem.at("consent", "error.proposal.consent.missing"));
        }
        if (!SensitiveText.findIn(form.text()).isEmpty() && !form.confirmed()) {
            problems.add(Problem.at("confirmed", "error.proposal.sensitive.unconfirmed"));
        }
    }

    private List<Line> lines(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(p -> new Line(
                        anchor(p.field()),
                        messages.getMessage(p.code(), p.args().toArray(), locale)))
                .toList();
    }

    /** recommendations[2] is the box recommendations-2; a whole list is its first box. */
    private static String anchor(String field) {
        if ("recommendations".equals(field)) {
            return "recommendations-0";
        }
        return field.replace("[", "-").replace("]", "");
    }
}
