package org.huiyin.whistle.street.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.street.Road;
import org.huiyin.whistle.street.RoadChief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of roads and of their chiefs. */
@Repository
public class RoadRows {

    private final JdbcClient jdbc;

    RoadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one of that id */
    public boolean add(Road r) {
        return jdbc.sql(
                                """
                                insert into road (tenant_id, id, subdistrict, name, section, sample) values (?, ?, ?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(r.tenant(), r.id(), r.subdistrict(), r.name(), r.section(), r.sample())
                        .update()
                == 1;
    }

    /** @param subdistrict null = of the whole district */
    public List<Road> list(String tenant, String subdistrict) {
        return jdbc.sql(
                        """
                        select * from road where tenant_id = :tenant
                            and (:subdistrict::text is null or subdistrict = :subdistrict)
                        order by subdistrict, name, section nulls first, id""")
                .param("tenant", tenant)
                .param("subdistrict", subdistrict)
                .query(RoadRows::road)
                .list();
    }

    public Optional<Road> find(String tenant, String id) {
        return jdbc.sql("select * from road where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(RoadRows::road)
                .optional();
    }

    /** @throws BusinessException NOT_FOUND */
    public Road lock(String tenant, String id) {
        return jdbc.sql("select * from road where tenant_id = ? and id = ? for update")
                .params(tenant, id)
                .query(RoadRows::road)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.street.unknown"));
    }

    /** The latest term first. */
    public List<RoadChief> chiefs(String tenant, String roadId) {
        return jdbc.sql("select * from road_chief where tenant_id = ? and road_id = ? order by no desc")
                .params(tenant, roadId)
                .query(RoadRows::chief)
                .list();
    }

    /** Of all roads, by road, the latest term first. */
    public List<RoadChief> allChiefs(String tenant) {
        return jdbc.sql("select * from road_chief where tenant_id = ? order by road_id, no desc")
                .param(tenant)
                .query(RoadRows::chief)
                .list();
    }

    public void end(String tenant, String roadId, int no, LocalDate last) {
        jdbc.sql("update road_chief set valid_to = ? where tenant_id = ? and road_id = ? and no = ?")
                .params(last, tenant, roadId, no)
                .update();
    }

    public void name(String tenant, RoadChief c) {
        jdbc.sql(
                        """
                        insert into road_chief (tenant_id, road_id, no, person, name, title, valid_from, valid_to, named_by_name,
                            named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, c.roadId(), c.no(), c.person(), c.name(), c.title(), c.from(), c.to())
                .params(c.namedByName(), SqlTime.of(c.namedAt()))
                .update();
        jdbc.sql("update road set version = version + 1 where tenant_id = ? and id = ?")
                .params(tenant, c.roadId())
                .update();
    }

    private static Road road(ResultSet row, int n) throws SQLException {
        return new Road(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("subdistrict"),
                row.getString("name"),
                row.getString("section"),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    private static RoadChief chief(ResultSet row, int n) throws SQLException {
        return new RoadChief(
                row.getString("road_id"),
                row.getInt("no"),
                row.getString("person"),
                row.getString("name"),
                row.getString("title"),
                SqlTime.day(row, "valid_from"),
                SqlTime.day(row, "valid_to"),
                row.getString("named_by_name"),
                SqlTime.instant(row, "named_at"));
    }
}
