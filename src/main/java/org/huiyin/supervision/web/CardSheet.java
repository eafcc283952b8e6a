package org.huiyin.supervision.web;

import java.util.Map;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.supervision.LadderBoard;
import org.springframework.stereotype.Component;

/** 黄牌、红牌 as a sheet, for the offices and the department itself. */
@Component
class CardSheet implements SheetSource {

    private final LadderBoard desk;
    private final LadderWords words;
    private final DocumentSettings settings;

    CardSheet(LadderBoard desk, LadderWords words, DocumentSettings settings) {
        this.desk = desk;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "conduct-cards";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        String organ = Choice.text(chosen, "organ");
        Map<String, String> names = words.organs(actor.tenant());
        var cards = desk.cards(actor, organ, settings.exportRows() + 1);
        return Sheet.of("ladders.cards", organ == null ? "" : names.getOrDefault(organ, organ), cards.iterator())
                .word("ladders.card.colour", 8, c -> "CardColour." + c.card().colour())
                .text(
                        "ladders.organ",
                        16,
                        c -> names.getOrDefault(c.card().organ(), c.card().organ()))
                .text("ladders.matter", 48, c -> c.ladder().title())
                .moment("ladders.card.issued", c -> c.card().issuedAt())
                .word("ladders.card.state", 20, c -> "CardState." + c.card().state())
                .day("ladders.card.appealUntil", c -> c.card().appealUntil())
                .text("ladders.card.appeal", 40, c -> c.card().appeal())
                .text("ladders.card.answer", 40, c -> c.card().answer());
    }
}
