package org.huiyin.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ProposalDetail.Contact;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** What stands in the way of publishing: a proposer who does not agree, or a proposer's contact data in the text. */
@Component
class PublicationCheck {

    /** Shorter ones are words like any other. */
    private static final int SHORTEST_CONTACT = 5;

    List<Problem> of(ProposalDetail detail, String text) {
        List<Problem> problems = new ArrayList<>();
        if (refusedBy(detail).findAny().isPresent()) {
            problems.add(Problem.at("form", "error.publication.consent"));
        }
        contacts(detail)
                .filter(contact -> text != null && text.contains(contact))
                .map(contact -> Problem.at("text", "error.publication.contact", contact))
                .forEach(problems::add);
        return problems;
    }

    boolean consented(ProposalDetail detail) {
        return refusedBy(detail).findAny().isEmpty();
    }

    /** Said with the paper, or later with the verdict. */
    private static Stream<String> refusedBy(ProposalDetail detail) {
        Stream<String> paper = detail.proposal().consentsToDisclosure()
                ? Stream.empty()
                : Stream.of(detail.proposal().leadProposer().person());
        Stream<String> verdicts = detail.feedback().stream()
                .flatMap(round -> round.verdicts().stream())
                .filter(verdict -> verdict.feedback() != null
                        && Boolean.FALSE.equals(verdict.feedback().form().consentsToDisclosure()))
                .map(ProposalDetail.Verdict::person);
        return Stream.concat(paper, verdicts);
    }

    private static Stream<String> contacts(ProposalDetail detail) {
        return detail.contacts().stream()
                .flatMap((Contact contact) -> Stream.of(contact.phone(), contact.address()))
                .filter(Objects::nonNull)
                .filter(contact -> contact.length() >= SHORTEST_CONTACT)
                .distinct();
    }
}
