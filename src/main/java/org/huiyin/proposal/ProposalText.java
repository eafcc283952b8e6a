package org.huiyin.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subject, grounds and recommendations as one text, comparable whatever its spacing, width of letters or punctuation. */
public record ProposalText(String subject, String grounds, List<String> recommendations) {

    private static final Pattern IGNORED = Pattern.compile("[\\p{Z}\\p{P}\\p{C}\\s]+");

    public static ProposalText of(Proposal proposal) {
        return new ProposalText(
                proposal.subject(),
                proposal.grounds(),
                proposal.recommendations().stream()
                        .map(Proposal.Recommendation::text)
                        .toList());
    }

    /** SHA-256 of the normalised text. The parts stay apart, so that moving a sentence between them is a different text. */
    public String hash() {
        String parts = normalise(subject) + "\n" + normalise(grounds) + "\n"
                + recommendations.stream().map(ProposalText::normalise).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** NFKC, lower case, without white space, punctuation and invisible characters. */
    static String normalise(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(plain).replaceAll("");
    }

    /** Something is left of it when it is normalised. Letters and digits always are: most texts are told by their first sign. */
    static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                || !normalise(text).isEmpty();
    }
}
