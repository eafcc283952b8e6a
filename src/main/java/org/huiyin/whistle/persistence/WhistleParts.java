package org.huiyin.whistle.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.Measure;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistlePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of departments' shares. Whoever writes one holds the lock of its whistle. */
@Repository
public class WhistleParts {

    private final JdbcClient jdbc;

    WhistleParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, String id, String whistleId, String organ, boolean lead, Instant at) {
        jdbc.sql(
                        """
                        insert into whistle_part (tenant_id, id, whistle_id, organ, lead, ord, state, dispatched_at)
                        select ?, ?, ?, ?, ?, coalesce(max(ord), 0) + 1, 'DISPATCHED', ? from whistle_part
                        where tenant_id = ? and whistle_id = ?""")
                .params(tenant, id, whistleId, organ, lead, SqlTime.of(at), tenant, whistleId)
                .update();
    }

    public Optional<WhistlePart> find(String tenant, String id) {
        return jdbc.sql("select * from whistle_part where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(WhistleMapping::part)
                .optional();
    }

    /** In the order in which they were called. */
    public List<WhistlePart> of(String tenant, String whistleId) {
        return jdbc.sql("select * from whistle_part where tenant_id = ? and whistle_id = ? order by ord")
                .params(tenant, whistleId)
                .query(WhistleMapping::part)
                .list();
    }

    public List<WhistlePart> ofAll(String tenant, Collection<String> whistleIds) {
        return jdbc.sql(
                        "select * from whistle_part where tenant_id = ? and whistle_id = any(?::text[]) order by whistle_id, ord")
                .params(tenant, whistleIds.toArray(String[]::new))
                .query(WhistleMapping::part)
                .list();
    }

    public void state(WhistlePart p, PartState state) {
        jdbc.sql("update whistle_part set state = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(state.name(), p.tenant(), p.id())
                .update();
    }

    public void signed(WhistlePart p, String by, Instant at, boolean late) {
        jdbc.sql(
                        """
                        update whistle_part set state = 'SIGNED', signed_by_name = ?, signed_at = ?, sign_late = ?,
                            version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(by, SqlTime.of(at), late, p.tenant(), p.id())
                .update();
    }

    public void contacted(WhistlePart p, String words, String by, Instant at, boolean late) {
        jdbc.sql(
                        """
                        update whistle_part set state = 'CONTACTED', contact = ?, contacted_by_name = ?, contacted_at = ?,
                            contact_late = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(words, by, SqlTime.of(at), late, p.tenant(), p.id())
                .update();
    }

    /** Where the people stood. */
    public record Site(String place, Double lng, Double lat) {}

    public void reportedIn(WhistlePart p, Site site, String by, Instant at, boolean late) {
        jdbc.sql(
                        """
                        update whistle_part set state = 'REPORTED_IN', report_place = ?, report_lng = ?, report_lat = ?,
                            reported_in_by_name = ?, reported_in_at = ?, report_late = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(site.place(), site.lng(), site.lat(), by, SqlTime.of(at), late, p.tenant(), p.id())
                .update();
    }

    public void resolved(WhistlePart p, String resolution, String by, Instant at, boolean late) {
        jdbc.sql(
                        """
                        update whistle_part set state = 'RESOLVED', resolution = ?, resolved_by_name = ?, resolved_at = ?,
                            resolve_late = resolve_late or ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(resolution, by, SqlTime.of(at), late, p.tenant(), p.id())
                .update();
    }

    public void verified(WhistlePart p, String by, Instant at) {
        jdbc.sql(
                        """
                        update whistle_part set state = 'VERIFIED', verified_by_name = ?, verified_at = ?, ended_at = ?,
                            version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(by, SqlTime.of(at), SqlTime.of(at), p.tenant(), p.id())
                .update();
    }

    public void sentBack(WhistlePart p, String reason) {
        jdbc.sql(
                        """
                        update whistle_part set state = 'SENT_BACK', sent_back_count = sent_back_count + 1, sent_back_reason = ?,
                            version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(reason, p.tenant(), p.id())
                .update();
    }

    /** By a ruling it is not this department's matter any more. */
    public void ended(WhistlePart p, PartState state, Instant at) {
        jdbc.sql(
                        "update whistle_part set state = ?, ended_at = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(state.name(), SqlTime.of(at), p.tenant(), p.id())
                .update();
    }

    /** It leads from now on (牵头). */
    public void lead(WhistlePart p) {
        jdbc.sql("update whistle_part set lead = true, version = version + 1 where tenant_id = ? and id = ?")
                .params(p.tenant(), p.id())
                .update();
    }

    /** Which share took its place. */
    public void successor(WhistlePart p, String id) {
        jdbc.sql("update whistle_part set replaced_by = ? where tenant_id = ? and id = ?")
                .params(id, p.tenant(), p.id())
                .update();
    }

    public Optional<String> successorOf(String tenant, String id) {
        return jdbc.sql(
                        "select replaced_by from whistle_part where tenant_id = ? and id = ? and replaced_by is not null")
                .params(tenant, id)
                .query(String.class)
                .optional();
    }

    public void note(WhistlePart p, String text, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into whistle_measure (tenant_id, part_id, text, noted_by_name, noted_at)
                        values (?, ?, ?, ?, ?)""")
                .params(p.tenant(), p.id(), text, by, SqlTime.of(at))
                .update();
    }

    public List<Measure> measures(String tenant, String whistleId) {
        return jdbc.sql(
                        """
                        select m.* from whistle_measure m join whistle_part p on p.tenant_id = m.tenant_id and p.id = m.part_id
                        where m.tenant_id = ? and p.whistle_id = ? order by m.id""")
                .params(tenant, whistleId)
                .query((row, n) -> new Measure(
                        row.getString("part_id"),
                        row.getString("text"),
                        row.getString("noted_by_name"),
                        SqlTime.instant(row, "noted_at")))
                .list();
    }
}
