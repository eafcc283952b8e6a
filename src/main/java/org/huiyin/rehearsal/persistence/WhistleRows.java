package org.huiyin.rehearsal.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a rehearsal must know of the whistles it makes: how far they are, and that they are samples. */
@Repository
public class WhistleRows {

    private final JdbcClient jdbc;

    WhistleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One department's part. */
    public record Part(String id, String organ, int version) {}

    public int version(String tenant, String whistleId) {
        return jdbc.sql("select version from whistle where tenant_id = ? and id = ?")
                .params(tenant, whistleId)
                .query(Integer.class)
                .single();
    }

    /** The lead first. */
    public List<Part> parts(String tenant, String whistleId) {
        return jdbc.sql(
                        "select id, organ, version from whistle_part where tenant_id = ? and whistle_id = ? order by ord")
                .params(tenant, whistleId)
                .query((row, n) -> new Part(row.getString("id"), row.getString("organ"), row.getInt("version")))
                .list();
    }

    public int partVersion(String tenant, String partId) {
        return jdbc.sql("select version from whistle_part where tenant_id = ? and id = ?")
                .params(tenant, partId)
                .query(Integer.class)
                .single();
    }

    public void markSample(String tenant, String whistleId) {
        jdbc.sql("update whistle set sample = true where tenant_id = ? and id = ?")
                .params(tenant, whistleId)
                .update();
    }
}
