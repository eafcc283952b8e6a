package org.huiyin.handling.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What two texts say alike, in their own words: the longest pieces both hold. */
final class SharedWords {

    private static final int SHORTEST = 2;
    private static final int MOST = 6;
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("关于|加强|推进|进一步|完善|建立|健全|建设|问题|工作|建议|提案|机制|开展|促进|提升|加快|解决|我区|全区|[的和与及并等对在为]");
    private static final Pattern PLACE =
            Pattern.compile("[\\p{IsHan}\\d]{1,8}(?:街道|社区|小区|家属院|镇|乡|村|路|街|巷|桥|公园|广场|学校|医院|市场)");

    private SharedWords() {}

    /** Longest first; pieces within longer ones and words that say nothing are left out. */
    static List<String> of(String one, String other) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at < one.length(); at++) {
            String piece = longest(one, at, other);
            if (EMPTY_WORDS.matcher(piece).replaceAll("").length() >= SHORTEST) {
                found.add(trimmed(piece));
            }
            // the next one begins after it, not within it
            at += Math.max(0, piece.length() - 1);
        }
        List<String> pieces = new ArrayList<>(found);
        pieces.sort(Comparator.comparingInt(String::length).reversed());
        List<String> kept = new ArrayList<>();
        for (String piece : pieces) {
            if (kept.size() < MOST && kept.stream().noneMatch(longer -> longer.contains(piece))) {
                kept.add(piece);
            }
        }
        return kept;
    }

    /** Places that both name. */
    static List<String> places(List<String> shared) {
        return shared.stream()
                .flatMap(piece -> PLACE.matcher(piece).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String longest(String one, int from, String other) {
        int to = from;
        while (to < one.length()
                && Character.isLetterOrDigit(one.charAt(to))
                && other.contains(one.substring(from, to + 1))) {
            to++;
        }
        return one.substring(from, to);
    }

    private static String trimmed(String piece) {
        return piece.replaceAll("^(?:关于|的)+|(?:的建议|的提案|建议|提案|的)+$", "");
    }
}
