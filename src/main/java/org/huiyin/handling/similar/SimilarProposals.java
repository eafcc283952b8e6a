package org.huiyin.handling.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.similar.persistence.LikenessRows;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Signer;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is like a proposal: the database looks by the rarest pairs of letters of its subject, as many as keep the candidates
 * few; all its pairs, each the heavier the rarer it is, then judge them.
 */
@Service
public class SimilarProposals {

    private static final int ALL = 0;
    private static final int SHORTEST = 4;
    private static final int SPARE = 3;

    private final LikenessRows rows;
    private final ProposalAccess access;
    private final SimilarSight sight;
    private final SimilarSettings settings;

    SimilarProposals(LikenessRows rows, ProposalAccess access, SimilarSight sight, SimilarSettings settings) {
        this.rows = rows;
        this.access = access;
        this.sight = sight;
        this.settings = settings;
    }

    /** While it is being written. */
    @Transactional(readOnly = true)
    public List<SimilarProposal> whileWriting(Actor actor, String subject, String category) {
        String words = subject == null ? "" : subject.strip();
        return find(actor, new Question(null, words, category, List.of(actor.person())));
    }

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND when there is none that this viewer may see */
    @Transactional(readOnly = true)
    public List<SimilarProposal> of(Actor actor, String proposalId) {
        Proposal proposal = access.visible(actor, proposalId);
        List<String> proposers = proposal.signers().stream().map(Signer::person).toList();
        return find(actor, new Question(proposalId, proposal.subject(), proposal.category(), proposers));
    }

    private List<SimilarProposal> find(Actor actor, Question question) {
        Set<Integer> grams = Grams.of(actor.tenant(), question.subject());
        if (question.subject().length() < SHORTEST || grams.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> shares = rows.shares(actor.tenant(), grams);
        Map<Integer, Double> weights = weights(grams, shares);
        double whole =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Integer[] rare = rarest(grams, shares);
        if (rare.length == 0) {
            return List.of();
        }
        return rows.candidates(actor.tenant(), rare, weights, question.proposalId(), settings.shown() * SPARE).stream()
                .filter(candidate -> candidate.likeness() * 100 >= settings.percent() * whole)
                .flatMap(candidate -> sight.of(actor, question, candidate, whole).stream())
                .limit(settings.shown())
                .toList();
    }

    private static Map<Integer, Double> weights(Set<Integer> grams, Map<Integer, Integer> shares) {
        double all = shares.getOrDefault(ALL, 0) + 1.0;
        Map<Integer, Double> weights = new HashMap<>();
        grams.forEach(gram -> weights.put(gram, Math.log(all / (shares.getOrDefault(gram, 0) + 1.0)) + 0.1));
        return weights;
    }

    /** The rarest ones that are known, until they would bring more candidates than are looked at. */
    private Integer[] rarest(Set<Integer> grams, Map<Integer, Integer> shares) {
        List<Integer> known = new ArrayList<>(
                grams.stream().filter(gram -> shares.getOrDefault(gram, 0) > 0).toList());
        known.sort(Comparator.comparing(shares::get));
        List<Integer> rare = new ArrayList<>();
        int candidates = 0;
        for (Integer gram : known) {
            candidates += shares.get(gram);
            if (candidates > settings.candidates() && !rare.isEmpty()) {
                break;
            }
            rare.add(gram);
        }
        return rare.toArray(Integer[]::new);
    }
}
