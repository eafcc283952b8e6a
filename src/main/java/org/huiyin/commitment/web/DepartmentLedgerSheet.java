package org.huiyin.commitment.web;

import java.util.Map;
import org.huiyin.commitment.CommitmentDesk;
import org.huiyin.commitment.LedgerCounts;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.stereotype.Component;

/** 各单位承诺兑现情况 as a sheet. */
@Component
class DepartmentLedgerSheet implements SheetSource {

    private final CommitmentDesk desk;
    private final Directory directory;

    DepartmentLedgerSheet(CommitmentDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "commitment-departments";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        var ledger = desk.ledger(actor, new CommitmentDesk.Question(null, null, false));
        return Sheet.of(
                        "commitment.departments",
                        "",
                        ledger.byOrgan().entrySet().iterator())
                .text("commitment.organ", 18, line -> directory.shortName(actor.tenant(), line.getKey()))
                .number("commitment.departments.open", line -> line.getValue().open())
                .number("commitment.departments.due", line -> line.getValue().dueThisMonth())
                .number("commitment.departments.overdue", line -> line.getValue()
                        .overdue())
                .number("commitment.departments.kept", line -> line.getValue().kept())
                .number("commitment.departments.judged", line -> line.getValue().judged())
                .value("commitment.departments.rate", 10, line -> rate(line.getValue()));
    }

    private static Object rate(LedgerCounts counts) {
        return counts.keptRate() == null ? null : counts.keptRate() + "%";
    }
}
