package org.huiyin.proposal;

import static org.huiyin.shared.Problem.at;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.identity.Directory;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Checks a submission against its own form and against who and what there is in the district. Doors and use case ask the same. */
@Component
public class SubmissionCheck {

    public static final int MAX_RECOMMENDATIONS = 10;

    static final int MAX_DEPARTMENTS = 10;
    static final int MAX_SUBJECT = 100;
    static final int MAX_GROUNDS = 5_000;
    static final int MAX_RECOMMENDATION = 2_000;

    private final Directory directory;

    SubmissionCheck(Directory directory) {
        this.directory = directory;
    }

    /** @throws BusinessException INVALID naming everything that is wrong at once */
    public void require(String tenant, Submission submission) {
        List<Problem> problems = problems(tenant, submission);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    /** The same for papers that people hand in by page or program: what they must say and systems need not. */
    public void requireFromPeople(String tenant, Submission submission) {
        List<Problem> problems = problemsFromPeople(tenant, submission);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    public List<Problem> problemsFromPeople(String tenant, Submission submission) {
        List<Problem> problems = new ArrayList<>(problems(tenant, submission));
        CollectiveCheck.kindSaid(submission, problems);
        return problems;
    }

    /** Everything that is wrong, in the order of the form. */
    public List<Problem> problems(String tenant, Submission s) {
        if (directory.tenant(tenant).isEmpty()) {
            return List.of(at("tenant", "error.proposal.tenant.unknown", tenant));
        }
        if (s.kind() == null) {
            return List.of(at("kind", "error.proposal.kind.missing"));
        }
        List<Problem> problems = new ArrayList<>();
        checkPeople(tenant, s, problems);
        CollectiveCheck.of(s, directory.bodies(tenant), problems);
        checkSession(tenant, s, problems);
        checkText(s.text(), problems);
        checkNumbers(s.recommendations(), problems);
        checkCategory(s.category(), problems);
        checkDepartments(tenant, s.wishedDepartments(), problems);
        if (blank(s.origin())) {
            problems.add(at("origin", "error.proposal.origin.missing"));
        }
        checkOrigin(s.origin(), problems);
        return problems;
    }

    void checkNumbers(List<Proposal.Recommendation> items, List<Problem> problems) {
        List<Proposal.Recommendation> numbered = Proposal.numbered(
                items.stream().map(Proposal.Recommendation::text).toList());
        if (!items.equals(numbered)) {
            problems.add(at("recommendations", "error.proposal.recommendations.numbers"));
        }
    }

    void checkCategory(String category, List<Problem> problems) {
        if (blank(category)) {
            problems.add(at("category", "error.proposal.category.missing"));
        } else if (ProposalCategory.of(category).isEmpty()) {
            problems.add(at("category", "error.proposal.category.unknown", category));
        }
    }

    private void checkPeople(String tenant, Submission s, List<Problem> problems) {
        if (blank(s.leadProposer())) {
            problems.add(at("leadProposer", "error.proposal.lead.missing"));
            return;
        }
        checkPerson(tenant, s.kind(), "leadProposer", s.leadProposer(), problems);
        Set<String> seen = new HashSet<>(Set.of(s.leadProposer()));
        for (String person : s.coSigners()) {
            if (seen.add(person)) {
                checkPerson(tenant, s.kind(), "coSigners", person, problems);
            } else {
                problems.add(at("coSigners", "error.proposal.signer.twice", nameOf(tenant, person)));
            }
        }
    }

    private void checkPerson(String tenant, ProposalKind kind, String field, String person, List<Problem> problems) {
        if (directory.person(tenant, person).isEmpty()) {
            problems.add(at(field, "error.proposal.person.unknown", person));
        } else if (!holds(tenant, person, kind.proposer())) {
            String code = kind == ProposalKind.DEPUTY_SUGGESTION
                    ? "error.proposal.person.no-deputy"
                    : "error.proposal.person.no-member";
            problems.add(at(field, code, nameOf(tenant, person)));
        }
    }

    /** A proposer may hold both posts; {@link Directory#proposer} answers with the first, the posts with all. */
    private boolean holds(String tenant, String person, Role role) {
        return directory
                        .proposer(tenant, person, Door.KAFKA)
                        .filter(a -> a.role() == role)
                        .isPresent()
                || directory.posts(tenant, person).stream().anyMatch(p -> p.role() == role);
    }

    private void checkSession(String tenant, Submission s, List<Problem> problems) {
        boolean known = directory.sessions(tenant).stream()
                .anyMatch(c -> c.body() == s.kind().house() && c.term() == s.term() && c.session() == s.session());
        if (!known) {
            problems.add(at(
                    "session",
                    s.kind() == ProposalKind.DEPUTY_SUGGESTION
                            ? "error.proposal.session.unknown-congress"
                            : "error.proposal.session.unknown-cppcc",
                    String.valueOf(s.term()),
                    String.valueOf(s.session())));
        }
    }

    /** The text alone: what a resubmission brings as well. */
    void checkText(ProposalText text, List<Problem> problems) {
        checkLength("subject", text.subject(), 2, MAX_SUBJECT, problems);
        checkLength("grounds", text.grounds(), 10, MAX_GROUNDS, problems);
        List<String> items = text.recommendations();
        if (items.isEmpty()) {
            problems.add(at("recommendations", "error.proposal.recommendations.missing"));
        } else if (items.size() > MAX_RECOMMENDATIONS) {
            problems.add(at(
                    "recommendations",
                    "error.proposal.recommendations.too-many",
                    String.valueOf(items.size()),
                    String.valueOf(MAX_RECOMMENDATIONS)));
        }
        for (int i = 0; i < items.size(); i++) {
            checkLength("recommendations[" + i + "]", items.get(i), 2, MAX_RECOMMENDATION, problems);
        }
    }

    private static void checkLength(String field, String text, int min, int max, List<Problem> problems) {
        String name = field.replaceAll("\\[.*", "");
        if (blank(text) || !ProposalText.says(text)) {
            problems.add(at(field, "error.proposal." + name + ".empty"));
        } else if (text.strip().length() < min) {
            problems.add(at(field, "error.proposal.too-short", text.strip(), String.valueOf(min)));
        } else if (text.length() > max) {
            problems.add(at(
                    field, "error.proposal." + name + ".too-long", String.valueOf(text.length()), String.valueOf(max)));
        }
    }

    void checkDepartments(String tenant, List<String> departments, List<Problem> problems) {
        if (departments.size() > MAX_DEPARTMENTS) {
            problems.add(at(
                    "wishedDepartments",
                    "error.proposal.department.too-many",
                    String.valueOf(departments.size()),
                    String.valueOf(MAX_DEPARTMENTS)));
        }
        for (String code : departments) {
            if (directory.organ(tenant, code).filter(Directory.Organ::handles).isEmpty()) {
                problems.add(at("wishedDepartments", "error.proposal.department.unknown", code));
            }
        }
    }

    void checkOrigin(String origin, List<Problem> problems) {
        if (!blank(origin) && !ProposalOrigin.known(origin)) {
            problems.add(at("origin", "error.proposal.origin.unknown", origin));
        }
    }

    private String nameOf(String tenant, String person) {
        return directory.person(tenant, person).map(Directory.Person::name).orElse(person);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
