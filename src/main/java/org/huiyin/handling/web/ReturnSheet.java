package org.huiyin.handling.web;

import java.util.Map;
import org.huiyin.handling.returns.ShowReturns;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.stereotype.Component;

/** 退办与裁定 as a sheet. */
@Component
class ReturnSheet implements SheetSource {

    private final ShowReturns show;
    private final Directory directory;

    ReturnSheet(ShowReturns show, Directory directory) {
        this.show = show;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        OrganNames names = new OrganNames(directory.organs(actor.tenant()));
        return Sheet.of("handling.returns.title", "", show.list(actor).iterator())
                .text("list.number", 24, line -> line.proposal().number())
                .text("list.subject", 48, line -> line.proposal().subject())
                .text(
                        "handling.returns.organ",
                        18,
                        line -> names.of(line.returned().organ()))
                .text(
                        "handling.returns.suggested",
                        18,
                        line -> names.of(line.returned().suggestedOrgan()))
                .word(
                        "handling.returns.state",
                        16,
                        line -> "ReturnState." + line.returned().state())
                .moment("handling.returns.at", line -> line.returned().proposedAt());
    }
}
