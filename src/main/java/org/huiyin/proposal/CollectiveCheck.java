package org.huiyin.proposal;

import static org.huiyin.shared.Problem.at;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Directory.ProposingBody;
import org.huiyin.shared.Problem;

/** 集体提案: a body proposes under its own name; its contact alone stands beside it and is its lead proposer. */
final class CollectiveCheck {

    private static final int MIN_NAME = 2;
    private static final int MAX_NAME = 100;

    private CollectiveCheck() {}

    static void of(Submission s, List<ProposingBody> listed, List<Problem> problems) {
        if (s.bodyKind() == null) {
            return;
        }
        List<BodyKind> fit = BodyKind.of(s.kind().house());
        if (!fit.contains(s.bodyKind())) {
            problems.add(at(
                    "bodyKind",
                    "error.proposal.body-kind.other." + s.kind(),
                    s.bodyKind().name(),
                    fit.stream().map(Enum::name).collect(Collectors.joining(", "))));
        }
        name(s, fit, listed, problems);
        if (!s.coSigners().isEmpty()) {
            problems.add(at("coSigners", "error.proposal.body.co-signers"));
        }
    }

    private static void name(Submission s, List<BodyKind> fit, List<ProposingBody> listed, List<Problem> problems) {
        String name = s.body() == null ? "" : s.body().strip();
        if (name.isEmpty()) {
            problems.add(at("body", "error.proposal.body.missing"));
        } else if (name.length() < MIN_NAME || name.length() > MAX_NAME) {
            problems.add(at(
                    "body",
                    "error.proposal.body.length",
                    String.valueOf(MIN_NAME),
                    String.valueOf(MAX_NAME),
                    String.valueOf(name.length())));
        } else if (fit.contains(s.bodyKind())) {
            listed("body", s.bodyKind(), name, listed, problems);
        }
    }

    /** Where a district lists its bodies of this kind, one of them is meant; where it lists none, any name will do. */
    static void listed(String field, BodyKind kind, String name, List<ProposingBody> listed, List<Problem> problems) {
        List<String> names = listed.stream()
                .filter(body -> body.kind() == kind)
                .map(ProposingBody::name)
                .toList();
        if (!names.isEmpty() && !names.contains(name)) {
            problems.add(at(field, "error.proposal.body.unknown", name, String.join("、", names)));
        }
    }

    /** Systems that send papers may name a body without its kind, as they always could; people say which it is. */
    static void kindSaid(Submission s, List<Problem> problems) {
        if (s.bodyKind() == null && s.body() != null && !s.body().isBlank()) {
            problems.add(at("bodyKind", "error.proposal.body-kind.missing"));
        }
    }
}
