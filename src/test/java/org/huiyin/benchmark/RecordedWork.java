package org.huiyin.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Transactions to be written again and again, each time with ids and unique texts of their own. */
record RecordedWork(List<List<RowWrite>> transactions) {

    /** Ids of all sorts, and what stands for the sender's reference. */
    private static final Pattern TOKEN = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:rehearsal|bench)-[0-9]{9,}");

    /** Columns whose values are unique by themselves. */
    private static final Pattern HASH = Pattern.compile("text_hash");

    private static final Pattern NUMBER = Pattern.compile("number_seq|number|last");

    private static final AtomicLong NEXT = new AtomicLong(1_000_000_000L);

    /** Where a number of the database's own stands, and where it is named again. */
    private static final Map<String, String> NUMBERED = Map.of(
            "journal.id",
            "journal",
            "journal_payload.journal_id",
            "journal",
            "deadline.id",
            "deadline",
            "deadline_move.deadline_id",
            "deadline",
            "deadline_move.id",
            "deadline_move",
            "inbox.id",
            "inbox",
            "outbox.id",
            "outbox",
            "clearing.id",
            "clearing");

    Compiled compile() {
        Map<String, Integer> tokens = new HashMap<>();
        List<List<Statement>> compiled = transactions.stream()
                .map(rows -> rows.stream().map(row -> statement(row, tokens)).toList())
                .toList();
        List<String> kinds = new ArrayList<>(java.util.Collections.nCopies(tokens.size(), ""));
        tokens.forEach((token, place) -> kinds.set(place, token));
        return new Compiled(compiled, kinds);
    }

    private static Statement statement(RowWrite row, Map<String, Integer> tokens) {
        List<Cell> cells = row.places().stream()
                .map(column -> cell(row.table(), column, row.texts().get(column), tokens))
                .toList();
        List<String> places = row.places();
        boolean shared = !row.key().isEmpty()
                && row.key().stream().allMatch(column -> cells.get(places.lastIndexOf(column))
                        .isFixed());
        String lock = row.table() + row.key().stream().map(row.texts()::get).toList();
        return new Statement(shared ? row.sharedSql() : row.sql(), cells, shared ? lock : null);
    }

    private static Cell cell(String table, String column, String text, Map<String, Integer> tokens) {
        if (text == null) {
            return new Cell(List.of(), List.of());
        }
        String numbered = NUMBERED.get(table + "." + column);
        if (numbered != null) {
            return whole("#" + numbered + text, tokens);
        }
        if (HASH.matcher(column).matches()) {
            return whole("hash", tokens);
        }
        if (NUMBER.matcher(column).matches() && table.startsWith("proposal")) {
            return whole("number", tokens);
        }
        List<String> literals = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literals.add(text.substring(from, matcher.start()));
            places.add(tokens.computeIfAbsent(matcher.group(), token -> tokens.size()));
            from = matcher.end();
        }
        literals.add(text.substring(from));
        return new Cell(List.copyOf(literals), List.copyOf(places));
    }

    private static Cell whole(String token, Map<String, Integer> tokens) {
        return new Cell(List.of("", ""), List.of(tokens.computeIfAbsent(token, t -> tokens.size())));
    }

    /** Text between tokens; no literal at all is null. */
    record Cell(List<String> literals, List<Integer> places) {
        boolean isFixed() {
            return places.isEmpty();
        }

        String value(String[] fresh) {
            if (places.isEmpty()) {
                return literals.isEmpty() ? null : literals.get(0);
            }
            StringBuilder text = new StringBuilder(literals.get(0));
            for (int i = 0; i < places.size(); i++) {
                text.append(fresh[places.get(i)]).append(literals.get(i + 1));
            }
            return text.toString();
        }
    }

    /** @param lock name of a row that is not this work's own (a counter); null for others */
    record Statement(String sql, List<Cell> cells, String lock) {
        boolean shared() {
            return lock != null;
        }
    }

    /** @param kinds what each token was, so that a fresh one is of the same kind */
    record Compiled(List<List<Statement>> transactions, List<String> kinds) {
        String[] fresh() {
            String[] fresh = new String[kinds.size()];
            for (int i = 0; i < fresh.length; i++) {
                fresh[i] = fresh(kinds.get(i));
            }
            return fresh;
        }

        private static String fresh(String kind) {
            if (kind.startsWith("#") || kind.equals("number")) {
                return String.valueOf(NEXT.incrementAndGet());
            }
            if (kind.equals("hash")) {
                return "%064x".formatted(NEXT.incrementAndGet());
            }
            return kind.charAt(0) == 'r' || kind.startsWith("bench")
                    ? "bare-" + NEXT.incrementAndGet()
                    : new UUID(java.util.concurrent.ThreadLocalRandom.current().nextLong(), NEXT.incrementAndGet())
                            .toString();
        }
    }
}
