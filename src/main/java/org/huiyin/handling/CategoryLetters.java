package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 办理结果的类别字母: what a district calls the categories. Letters are data (localities differ); where a district has settled
 * nothing the usual A to D stand. A letter keeps to the day on which the reply was issued.
 */
@Component
public class CategoryLetters {

    private final Rows rows;
    private final MessageSource messages;

    CategoryLetters(Rows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    public record Letter(String letter, String label) {}

    /** @param letter null = from this day on the category is not used */
    public record Row(ProposalKind kind, OutcomeCategory category, LocalDate from, Letter letter, String reason) {}

    /** Where they are kept. */
    public interface Rows {
        List<Row> of(String tenant);
    }

    /** @return empty when the district does not use this category on that day */
    public Optional<Letter> of(
            String tenant, ProposalKind kind, OutcomeCategory category, LocalDate day, Locale locale) {
        return latest(rows.of(tenant), kind, category, day)
                .map(row -> Optional.ofNullable(row.letter()))
                .orElseGet(() -> Optional.of(usual(category, locale)));
    }

    /** What the corner of an issued letter says. */
    public Letter on(Proposal proposal, Reply reply, LocalDate today, Locale locale) {
        LocalDate day = reply.issuedAt() == null ? today : ChinaTime.dateOf(reply.issuedAt());
        return of(proposal.tenant(), proposal.kind(), reply.category(), day, locale)
                .orElseGet(() -> usual(reply.category(), locale));
    }

    public boolean isUsed(Proposal proposal, OutcomeCategory category, Instant at) {
        return of(proposal.tenant(), proposal.kind(), category, ChinaTime.dateOf(at), Locale.SIMPLIFIED_CHINESE)
                .isPresent();
    }

    private static Optional<Row> latest(List<Row> rows, ProposalKind kind, OutcomeCategory category, LocalDate day) {
        return rows.stream()
                .filter(row -> row.kind() == kind
                        && row.category() == category
                        && !row.from().isAfter(day))
                .max(Comparator.comparing(Row::from));
    }

    public Letter usual(OutcomeCategory category, Locale locale) {
        String code = "OutcomeCategory." + category;
        return new Letter(messages.getMessage(code + ".letter", null, locale), messages.getMessage(code, null, locale));
    }
}
