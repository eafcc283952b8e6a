package org.huiyin.journal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedJournal implements Journal {

    private final JdbcJournal rows;
    private final ChainCheck check;
    private final JournalKeeper keeper;

    RecordedJournal(JdbcJournal rows, ChainCheck check, JournalKeeper keeper) {
        this.rows = rows;
        this.check = check;
        this.keeper = keeper;
    }

    @Override
    public List<Row> of(String tenant, String subjectType, String subjectId, Set<DomainEvent.Visibility> visible) {
        return rows.of(tenant, subjectType, subjectId, visible);
    }

    @Override
    public List<String> export(String tenant, String subjectType, String subjectId) {
        keeper.flush();
        return rows.export(tenant, subjectType, subjectId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Broken> verify(String tenant, String subjectId) {
        return check.check(tenant, subjectId).broken();
    }
}
