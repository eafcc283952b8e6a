package org.huiyin.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Reads the register for lists. */
public interface ProposalQueries {

    /** One page of the register, by key on its sort. */
    Page register(Filter filter);

    /** Every paper the person signed, as lead or co-signer, newest first. */
    List<Proposal> ofProposer(String tenant, String person);

    /** What the list is sorted by; ties go by id. */
    enum Sort {
        RECEIVED,
        DOCKETED,
        NUMBER,
        SUBJECT,
        CATEGORY,
        STATE
    }

    /**
     * @param kind null = both; likewise category, text, term, session and signer
     * @param states empty = all
     * @param text part of number, subject or a signer's name
     * @param signer person code; only papers this person signed
     * @param after the last row of the page before, or null for the first page
     */
    record Filter(
            String tenant,
            ProposalKind kind,
            Set<ProposalState> states,
            String category,
            String text,
            Integer term,
            Integer session,
            String signer,
            Sort sort,
            boolean descending,
            Key after,
            int size) {

        public static final int MAX_SIZE = 200;

        public Filter {
            states = states == null ? Set.of() : Set.copyOf(states);
            sort = sort == null ? Sort.RECEIVED : sort;
            size = Math.max(1, Math.min(size, MAX_SIZE));
        }
    }

    /** Where a page ended: the sort's value of its last row, and that row's id. In an address it is one word. */
    record Key(String value, String id) {

        public String encoded() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + "\n" + value).getBytes(StandardCharsets.UTF_8));
        }

        /** Null for null and for what is no key: an edited address shows the first page. */
        public static Key decoded(String word) {
            if (word == null || word.isBlank()) {
                return null;
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\n", 2);
                return parts.length == 2 ? new Key(parts[1], parts[0]) : null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /**
     * @param count exact up to {@link #COUNTED}; one more than that stands for "more"
     * @param next key of the next page, or null on the last
     */
    record Page(List<Row> rows, int count, Key next) {

        public static final int COUNTED = 1000;

        public boolean more() {
            return count > COUNTED;
        }
    }

    /** A line of the register. */
    record Row(
            String id,
            ProposalKind kind,
            int term,
            int session,
            boolean inSession,
            String number,
            String subject,
            String category,
            ProposalState state,
            String leadProposer,
            String leadProposerName,
            int coSigners,
            Instant receivedAt,
            Instant docketedAt,
            boolean sample,
            int version) {}
}
