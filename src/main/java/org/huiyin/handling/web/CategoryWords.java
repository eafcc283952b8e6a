package org.huiyin.handling.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.handling.CategoryLetters;
import org.huiyin.handling.CategoryLetters.Letter;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.Reply;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A reply's category in the letters of its district, in templates as {@code @categoryWords}. */
@Component
public class CategoryWords {

    private final CategoryLetters letters;
    private final Clock clock;

    CategoryWords(CategoryLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** Those that can be chosen today. */
    public List<OutcomeCategory> used(Proposal proposal) {
        return Stream.of(OutcomeCategory.values())
                .filter(category -> letters.isUsed(proposal, category, clock.instant()))
                .toList();
    }

    public Letter now(Proposal proposal, OutcomeCategory category) {
        return letters.of(
                        proposal.tenant(),
                        proposal.kind(),
                        category,
                        ChinaTime.today(clock),
                        LocaleContextHolder.getLocale())
                .orElseGet(() -> letters.usual(category, LocaleContextHolder.getLocale()));
    }

    public String letter(Proposal proposal, Reply reply) {
        return of(proposal, reply).letter();
    }

    public String badge(Proposal proposal, Reply reply) {
        Letter letter = of(proposal, reply);
        return letter.letter() + " " + letter.label();
    }

    private Letter of(Proposal proposal, Reply reply) {
        return letters.on(proposal, reply, ChinaTime.today(clock), LocaleContextHolder.getLocale());
    }
}
