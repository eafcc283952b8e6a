package org.huiyin.handling.web;

import java.util.Map;
import org.huiyin.handling.routing.DutyList;
import org.huiyin.handling.routing.DutyLists;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.stereotype.Component;

/** 职责清单 as a sheet. */
@Component
class DutySheet implements SheetSource {

    private final DutyLists lists;
    private final Directory directory;

    DutySheet(DutyLists lists, Directory directory) {
        this.lists = lists;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        OrganNames names = new OrganNames(directory.organs(actor.tenant()));
        return Sheet.of("handling.duties.title", "", lists.list(actor).iterator())
                .text("handling.duties.organ", 32, list -> names.of(list.organ()))
                .text("handling.duties.list", 60, list -> String.join("、", list.duties()))
                .day("handling.duties.from", DutyList::validFrom)
                .text("handling.duties.basis", 40, DutyList::basis);
    }
}
