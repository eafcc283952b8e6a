package org.huiyin.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalText;
import org.huiyin.rehearsal.RehearsalWords.Topic;

/** The text of the n-th rehearsal proposal of a district: always the same for the same number, different for any other. */
record RehearsalPaper(
        long number, ProposalKind kind, Topic topic, String place, String subject, String grounds, List<String> items) {

    private static final int SENTENCES = 7;

    static RehearsalPaper of(RehearsalWords words, String tenant, long number) {
        Topic topic = words.topics().get((int) (number % words.topics().size()));
        // mixed, so that neighbours do not resemble each other
        Random random = new Random(number * 0x9E3779B97F4A7C15L + tenant.hashCode());
        ProposalKind kind = random.nextBoolean() ? ProposalKind.DEPUTY_SUGGESTION : ProposalKind.MEMBER_PROPOSAL;
        String place = one(words.placesOf(tenant), random);
        String spot =
                one(words.spots(), random).formatted(number / words.topics().size() + 1);
        Filler filler = new Filler(place, spot, topic.matter(), random);
        String noun = kind == ProposalKind.DEPUTY_SUGGESTION ? "建议" : "提案";
        return new RehearsalPaper(
                number,
                kind,
                topic,
                place,
                "关于推进" + place + spot + topic.matter() + "的" + noun,
                grounds(words, filler, random),
                items(words, filler, topic, random));
    }

    String hash() {
        return new ProposalText(subject, grounds, items).hash();
    }

    /** Files of one group have the same proposer's side, lead department and number of items, so that one can be copied from another. */
    String group() {
        return topic.department() + "/" + kind;
    }

    String filled(String pattern) {
        return pattern.replace("{subject}", subject).replace("{place}", place);
    }

    private static String grounds(RehearsalWords words, Filler filler, Random random) {
        List<String> middle = new ArrayList<>(words.middle());
        Collections.shuffle(middle, random);
        int sentences = SENTENCES + random.nextInt(middle.size() - SENTENCES + 1);
        StringBuilder text = new StringBuilder(filler.fill(one(words.opening(), random)));
        middle.subList(0, sentences).forEach(sentence -> text.append(filler.fill(sentence)));
        return text.append('\n')
                .append(filler.fill(one(words.ending(), random)))
                .toString();
    }

    private static List<String> items(RehearsalWords words, Filler filler, Topic topic, Random random) {
        List<String> items = new ArrayList<>(words.recommendations());
        Collections.shuffle(items, random);
        int count = 2 + Math.floorMod(topic.department().hashCode(), 3);
        return items.subList(0, count).stream().map(filler::fill).toList();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private record Filler(String place, String spot, String matter, Random random) {
        String fill(String pattern) {
            return pattern.replace("{place}", place)
                    .replace("{spot}", spot)
                    .replace("{matter}", matter)
                    .replace("{n}", String.valueOf(20 + random.nextInt(480)))
                    .replace("{m}", String.valueOf(30 + random.nextInt(970)));
        }
    }
}
