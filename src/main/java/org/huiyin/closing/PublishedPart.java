package org.huiyin.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a published text: a recommendation with the answer to it, or what stands around. Marks at the beginning of lines tell
 * them apart; a text without marks, as it was published before there were any, is one part.
 *
 * @param no of the recommendation, else null
 * @param asked the recommendation, else null
 * @param text the answer to it, or the plain text
 */
public record PublishedPart(String no, String asked, String text) {

    private static final String HEAD = "答复单位";
    private static final String ANSWER = "答复";
    private static final String END = "结语";
    private static final Pattern MARK =
            Pattern.compile("(?m)^【(?:建议\\s*(?<no>\\d+)|" + HEAD + "|(?<answer>" + ANSWER + ")|" + END + ")】");

    public static List<PublishedPart> of(String text) {
        List<PublishedPart> parts = new ArrayList<>();
        PublishedPart open = new PublishedPart(null, null, "");
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            open = open.with(text.substring(from, mark.start()));
            from = mark.end();
            if (mark.group("answer") != null && open.no != null && open.asked == null) {
                open = new PublishedPart(open.no, open.text, "");
            } else {
                open.closed(parts);
                open = new PublishedPart(mark.group("no"), null, "");
            }
        }
        open.with(text.substring(from)).closed(parts);
        return parts;
    }

    public boolean isAnswer() {
        return asked != null;
    }

    static String head(String organ, String letterNumber) {
        return marked(HEAD, organ + (letterNumber == null ? "" : " " + letterNumber));
    }

    static String point(int no, String asked, String answer) {
        return marked("建议" + no, asked) + "\n" + marked(ANSWER, answer);
    }

    static String end(String closing) {
        return closing == null || closing.isBlank() ? null : marked(END, closing);
    }

    private static String marked(String mark, String text) {
        return "【" + mark + "】" + text;
    }

    private PublishedPart with(String words) {
        return new PublishedPart(no, asked, words.strip());
    }

    /** A recommendation nobody answers is plain text. */
    private void closed(List<PublishedPart> parts) {
        if (!text.isEmpty() || asked != null) {
            parts.add(asked == null ? new PublishedPart(null, null, text) : this);
        }
    }
}
