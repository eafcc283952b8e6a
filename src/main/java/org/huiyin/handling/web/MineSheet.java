package org.huiyin.handling.web;

import java.util.Map;
import org.huiyin.handling.lists.ProposerCard;
import org.huiyin.handling.lists.ProposerHome;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.stereotype.Component;

/** 我的建议、我的提案 as a sheet. */
@Component
class MineSheet implements SheetSource {

    private final ProposerHome home;

    MineSheet(ProposerHome home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        if (actor.role() != Role.DEPUTY && actor.role() != Role.MEMBER) {
            throw BusinessException.forbidden("error.mine.none");
        }
        String kind = actor.role() == Role.DEPUTY ? "DEPUTY_SUGGESTION" : "MEMBER_PROPOSAL";
        return Sheet.of("home.title." + kind, "", home.cards(actor).iterator())
                .value("list.number", 24, MineSheet::number)
                .text("list.subject", 48, ProposerCard::subject)
                .word("register.state", 14, card -> "list.state." + card.state())
                .text("list.lead", 16, ProposerCard::leadName)
                .moment("list.received", ProposerCard::receivedAt)
                .day("list.due", ProposerCard::due);
    }

    private static Object number(ProposerCard card) {
        return card.number() == null ? new Sheet.Word("list.unnumbered." + card.kind()) : card.number();
    }
}
