package org.huiyin.handling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyCommitment.Milestone;
import org.huiyin.handling.ReplyTerms;
import org.huiyin.shared.DatedLine;
import org.huiyin.web.Typed;

/** The reply desk's fields about promises, summary and relay; in templates for writing milestones one to a line. */
public final class CommitmentFields {

    /** How many rows the desk shows at least; two empty ones stand at its end up to the most there can be. */
    private static final int MOST = 10;

    private CommitmentFields() {}

    static ReplyTerms terms(Typed typed, LocalDate today) {
        List<ReplyCommitment> rows = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            ReplyCommitment row = ReplyCommitment.drafted(
                    typed.number("commitmentNo-" + i),
                    typed.text("matter-" + i),
                    typed.text("responsible-" + i),
                    typed.day("due-" + i),
                    milestones(typed.text("milestones-" + i), today));
            boolean empty = row.matter() == null
                    && row.responsible() == null
                    && row.due() == null
                    && row.milestones().isEmpty();
            if (!empty) {
                rows.add(row);
            }
        }
        return new ReplyTerms(typed.text("summary"), typed.yes("promised"), typed.text("relayConsent"), rows);
    }

    /** What has no day keeps its words; the gate then asks for it. */
    static List<Milestone> milestones(String lines, LocalDate today) {
        return lines == null
                ? List.of()
                : DatedLine.of(lines, today).stream()
                        .map(line -> new Milestone(line.day(), line.text()))
                        .toList();
    }

    public static String lines(List<Milestone> milestones) {
        return milestones.stream().map(m -> DatedLine.write(m.day(), m.text())).collect(Collectors.joining("\n"));
    }

    /** Rows for the form: what is there, and empty ones. */
    public static List<ReplyCommitment> rows(List<ReplyCommitment> drafted) {
        List<ReplyCommitment> rows = new ArrayList<>(drafted);
        int shown = Math.min(MOST, Math.max(2, drafted.size() + 1));
        while (rows.size() < shown) {
            rows.add(ReplyCommitment.drafted(null, "", "", null, List.of()));
        }
        return rows;
    }
}
