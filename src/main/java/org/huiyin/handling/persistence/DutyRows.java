package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.routing.DutyList;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of departments' duties, one for each time they were changed. */
@Repository
public class DutyRows {

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for each department on this day; departments whose duties nobody changed are not among them. */
    public List<DutyList> inForce(String tenant, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (organ) * from duty_list where tenant_id = ? and valid_from <= ?
                        order by organ, valid_from desc, no desc""")
                .params(tenant, day)
                .query(DutyRows::map)
                .list();
    }

    /** All of a department, the latest first. */
    public List<DutyList> of(String tenant, String organ) {
        return jdbc.sql("select * from duty_list where tenant_id = ? and organ = ? order by no desc")
                .params(tenant, organ)
                .query(DutyRows::map)
                .list();
    }

    /** @return false when another one of the same number was faster */
    public boolean add(String tenant, DutyList d, String person) {
        return jdbc.sql(
                                """
                                insert into duty_list (tenant_id, organ, no, duties, basis, valid_from, changed_by, changed_by_name,
                                    changed_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(tenant, d.organ(), d.no(), d.duties().toArray(String[]::new), d.basis(), d.validFrom())
                        .params(person, d.changedByName(), SqlTime.of(d.changedAt()))
                        .update()
                == 1;
    }

    private static DutyList map(ResultSet row, int n) throws SQLException {
        return new DutyList(
                row.getString("organ"),
                row.getInt("no"),
                List.of((String[]) row.getArray("duties").getArray()),
                row.getString("basis"),
                SqlTime.day(row, "valid_from"),
                row.getString("changed_by_name"),
                SqlTime.instant(row, "changed_at"));
    }
}
