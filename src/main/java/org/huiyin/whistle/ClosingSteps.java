package org.huiyin.whistle;

import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Component;

/** Rows and clocks of the steps a whistle takes by itself. */
@Component
class ClosingSteps {

    private final Whistles whistles;
    private final SettleDispute settling;
    private final WhistleClocks clocks;
    private final Directory directory;
    private final WhistleResult results;
    private final WhistleBook book;

    ClosingSteps(
            Whistles whistles,
            SettleDispute settling,
            WhistleClocks clocks,
            Directory directory,
            WhistleResult results,
            WhistleBook book) {
        this.whistles = whistles;
        this.settling = settling;
        this.clocks = clocks;
        this.directory = directory;
        this.results = results;
        this.book = book;
    }

    /** 吹哨: a number of the district's own series of the year. */
    void blown(Whistle w) {
        int year = ChinaTime.dateOf(book.now()).getYear();
        String district = directory.tenant(w.tenant()).orElseThrow().name();
        String number = "%s哨〔%d〕%d号".formatted(district.substring(0, 1), year, whistles.nextNumber(w.tenant(), year));
        whistles.blown(w, number, book.now());
        clocks.start(w, null, WhistleClocks.TRIAGE, "whistle.triage");
    }

    void rating(Whistle w) {
        whistles.rating(w, book.now());
        clocks.start(w, null, WhistleClocks.RATING, "whistle.rating");
    }

    void closed(Whistle w, boolean allRated) {
        if (allRated) {
            clocks.meet(w, null, WhistleClocks.RATING);
        } else {
            clocks.miss(w, null, WhistleClocks.RATING);
        }
        whistles.closed(w, book.now());
    }

    String result(Whistle w) {
        return results.of(w.tenant(), w.id());
    }

    void stand(Actor actor, Held held, WhistleDispute d) {
        clocks.miss(held.whistle(), d.partId(), WhistleClocks.ANSWER);
        settling.byRuling(actor, held, d, d.last());
    }
}
