package org.huiyin.handling.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.persistence.RoutingRows;
import org.huiyin.handling.persistence.RoutingRows.Past;
import org.huiyin.handling.routing.Advice.Earlier;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Recommendation;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟办建议: departments by their duties and by what they were given before, each with its reasons. People decide. */
@Service
public class AdviseRouting {

    private static final int MOST = 3;
    private static final double SIMILAR = 0.2;

    private final Proposals proposals;
    private final Directory directory;
    private final RoutingRows rows;
    private final DutyLists lists;

    AdviseRouting(Proposals proposals, Directory directory, RoutingRows rows, DutyLists lists) {
        this.proposals = proposals;
        this.directory = directory;
        this.rows = rows;
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Advice> advise(Actor actor, String proposalId) {
        actor.require(HandlingAct.ASSIGN);
        return of(proposals.get(actor.tenant(), proposalId));
    }

    List<Advice> of(Proposal proposal) {
        String text = proposal.subject() + " " + proposal.grounds() + " "
                + proposal.recommendations().stream().map(Recommendation::text).collect(Collectors.joining(" "));
        Set<String> words = Words.of(text);
        Set<String> subject = Words.of(proposal.subject());
        List<Past> past = rows.past(proposal.tenant(), proposal.category(), proposal.id());
        Map<String, DutyList> duties = lists.today(proposal.tenant());
        return directory.handlingDepartments(proposal.tenant()).stream()
                .map(organ -> scored(organ, duties.get(organ.code()).duties(), text, words, subject, past))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparing(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::advice)
                .toList();
    }

    private record Scored(double score, Advice advice) {}

    private static Scored scored(
            Organ organ, List<String> charged, String text, Set<String> words, Set<String> subject, List<Past> past) {
        double score = 0;
        List<String> duties = new ArrayList<>();
        for (String duty : charged) {
            double hit = text.contains(duty) ? 2 : share(duty, words);
            if (hit > 0) {
                duties.add(duty);
                score += hit;
            }
        }
        List<Earlier> earlier = new ArrayList<>();
        for (Past each : past) {
            double alike = each.organ().equals(organ.code()) ? Words.alike(subject, Words.of(each.subject())) : 0;
            if (alike >= SIMILAR && earlier.size() < MOST) {
                earlier.add(new Earlier(each.proposalId(), each.number(), each.subject()));
                score += 2 * alike;
            }
        }
        return new Scored(score, new Advice(organ.code(), organ.shortName(), duties, earlier));
    }

    /** How much of a duty's telling words the paper uses; a single one of many says nothing. */
    private static double share(String duty, Set<String> words) {
        Set<String> own = Words.of(duty);
        long found = own.stream().filter(words::contains).count();
        return own.isEmpty() || found * 2 < own.size() ? 0 : (double) found / own.size();
    }
}
