package org.huiyin.documents;

import java.text.Normalizer;

/** A file's name as it may be kept, shown and saved again on any machine. */
final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    /** The last part of a path, without what file systems and readers are fooled by; empty when nothing is left. */
    static String clean(String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // control signs, and signs that turn the direction of writing and so hide an ending
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[:*?\"<>|]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return shortened(name);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
