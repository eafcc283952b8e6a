package org.huiyin.identity.persistence;

import java.sql.Date;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of one district as they are now, by the key its file uses; for comparing. */
@Component
class DistrictRows {

    private final JdbcClient jdbc;

    DistrictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<Object>> tenant(String tenant) {
        return rows("select code, name, sample from tenant where code = :tenant", tenant);
    }

    Map<String, List<Object>> sessions(String tenant) {
        return rows(
                """
                select body || ' ' || term || '-' || session, opens, closes, sample
                from congress_session where tenant_id = :tenant
                """,
                tenant);
    }

    Map<String, List<Object>> organs(String tenant) {
        return rows(
                """
                select code, ord, name, short_name, kind, handles, letter_code, phone,
                       array_to_string(duties, '、') as duties, sample
                from organ where tenant_id = :tenant
                """,
                tenant);
    }

    Map<String, List<Object>> people(String tenant) {
        return rows(
                "select code, name, title, phone, address, sample, mail from person where tenant_id = :tenant", tenant);
    }

    Map<String, List<Object>> posts(String tenant) {
        return rows(
                """
                select person || ' ' || role || '@' || organ || ' ' || valid_from, valid_to
                from post where tenant_id = :tenant
                """,
                tenant);
    }

    Map<String, List<Object>> accounts(String tenant) {
        return rows("select username, person from account where tenant_id = :tenant", tenant);
    }

    /** Bodies that are on the list, or were: what was ended stays ended. */
    Map<String, List<Object>> bodies(String tenant) {
        return rows("select kind || ' ' || name from proposing_body where tenant_id = :tenant", tenant);
    }

    private Map<String, List<Object>> rows(String sql, String tenant) {
        Map<String, List<Object>> rows = new HashMap<>();
        jdbc.sql(sql).param("tenant", tenant).query(rs -> {
            Object[] values = new Object[rs.getMetaData().getColumnCount() - 1];
            for (int i = 0; i < values.length; i++) {
                Object value = rs.getObject(i + 2);
                values[i] = value instanceof Date date ? date.toLocalDate() : value;
            }
            rows.put(rs.getString(1), Arrays.asList(values));
        });
        return rows;
    }
}
