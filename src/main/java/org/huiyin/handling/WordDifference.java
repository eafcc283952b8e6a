package org.huiyin.handling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What changed from one text to another: by characters where Chinese is written, by whole words and numbers elsewhere. Finds the
 * shortest way (Myers 1986); texts too different to be read side by side are shown as gone and new.
 */
public final class WordDifference {

    private static final int MOST_CHANGES = 1200;

    private final List<String> before;
    private final List<String> after;

    private WordDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    public enum Change {
        SAME,
        GONE,
        NEW
    }

    public record Run(Change change, String text) {}

    public static List<Run> between(String before, String after) {
        return new WordDifference(words(before), words(after)).runs();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = text.offsetByCodePoints(i, 1);
            if (isLatin(text.codePointAt(i))) {
                while (end < text.length() && isLatin(text.codePointAt(end))) {
                    end++;
                }
            }
            words.add(text.substring(i, end));
            i = end;
        }
        return words;
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private List<Run> runs() {
        List<int[]> trace = trace();
        if (trace == null) {
            return joined(List.of(
                    new Run(Change.GONE, String.join("", before)), new Run(Change.NEW, String.join("", after))));
        }
        List<Run> back = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            boolean down = k == -d || (k != d && at(reach, k - 1) < at(reach, k + 1));
            int fromK = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : at(reach, fromK);
            int fromY = d == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY && before.get(x - 1).equals(after.get(y - 1))) {
                back.add(new Run(Change.SAME, before.get(--x)));
                y--;
            }
            if (d > 0) {
                back.add(down ? new Run(Change.NEW, after.get(--y)) : new Run(Change.GONE, before.get(--x)));
            }
        }
        Collections.reverse(back);
        return joined(back);
    }

    /** For each number of changes how far every diagonal had come before it; null when there are too many. */
    private List<int[]> trace() {
        List<int[]> trace = new ArrayList<>();
        int[] reach = new int[2 * MOST_CHANGES + 3];
        for (int d = 0; d <= MOST_CHANGES; d++) {
            trace.add(Arrays.copyOfRange(reach, MOST_CHANGES + 1 - d - 1, MOST_CHANGES + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int centre = MOST_CHANGES + 1;
                boolean down = k == -d || (k != d && reach[centre + k - 1] < reach[centre + k + 1]);
                int x = down ? reach[centre + k + 1] : reach[centre + k - 1] + 1;
                while (x < before.size()
                        && x - k < after.size()
                        && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                reach[centre + k] = x;
                if (x >= before.size() && x - k >= after.size()) {
                    return trace;
                }
            }
        }
        return null;
    }

    private static int at(int[] reach, int k) {
        return reach[reach.length / 2 + k];
    }

    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            text.append(runs.get(i).text());
            boolean last = i + 1 == runs.size()
                    || runs.get(i + 1).change() != runs.get(i).change();
            if (last && text.length() > 0) {
                joined.add(new Run(runs.get(i).change(), text.toString()));
                text.setLength(0);
            }
        }
        return joined;
    }
}
