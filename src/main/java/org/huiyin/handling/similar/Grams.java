package org.huiyin.handling.similar;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text's pairs of neighbouring letters as numbers; what is neither letter nor figure parts them. */
final class Grams {

    /** Of one proposal: its subject whole, of its recommendations as much as there is room for. */
    static final int MOST = 64;

    private Grams() {}

    static Set<Integer> of(String tenant, String subject, Collection<String> recommendations) {
        Set<Integer> grams = new LinkedHashSet<>();
        add(tenant, subject, grams);
        recommendations.forEach(text -> add(tenant, text, grams));
        return grams;
    }

    static Set<Integer> of(String tenant, String text) {
        return of(tenant, text, List.of());
    }

    private static void add(String tenant, String text, Set<Integer> grams) {
        String small = text == null ? "" : text.toLowerCase(Locale.ROOT);
        for (int at = 0; at + 1 < small.length() && grams.size() < MOST; at++) {
            char first = small.charAt(at);
            char second = small.charAt(at + 1);
            if (Character.isLetterOrDigit(first) && Character.isLetterOrDigit(second)) {
                grams.add(hash(tenant, first, second));
            }
        }
    }

    /** Never 0, which counts the proposals. */
    private static int hash(String tenant, char first, char second) {
        int hash = (tenant.hashCode() * 31 + first) * 0x9E3779B1 + second * 0x85EBCA6B;
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }
}
