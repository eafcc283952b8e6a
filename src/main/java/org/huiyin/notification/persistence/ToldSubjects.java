package org.huiyin.notification.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.huiyin.notification.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notices are about: proposals, papers that wait for signatures, whistles, ladders and items; one statement for a whole batch. */
@Repository
public class ToldSubjects {

    private static final String PAPERS =
            """
            select p.tenant_id, p.id, null as about, concat_ws(' ', p.number, p.subject) as title,
                p.kind = 'DEPUTY_SUGGESTION' as deputies,
                array(select s.person from proposal_signer s
                      where s.tenant_id = p.tenant_id and s.proposal_id = p.id order by s.ord) as signers,
                array(select distinct a.organ from assignment a
                      where a.tenant_id = p.tenant_id and a.proposal_id = p.id
                          and a.state not in ('TAKEN_BACK', 'REASSIGNED')) as organs,
                null::boolean as emergency, null::int as level, null as subdistrict, null as asker,
                null::text[] as papers
            from proposal p where p.tenant_id = :tenant and p.id = any (:ids)
            union all
            select c.tenant_id, c.draft_id, 'CO_SIGNING', c.submission ->> 'subject', c.kind = 'DEPUTY_SUGGESTION',
                '{}', '{}', null, null, null, null, null
            from co_signing c where c.tenant_id = :tenant and c.draft_id = any (:ids)""";

    /** A whistle's departments are those it was sent to; one that lost a dispute stays among them. */
    private static final String CALLS =
            """
            select w.tenant_id, w.id, 'WHISTLE', concat_ws(' ', w.number, w.title), true, '{}'::text[],
                array(select distinct p.organ from whistle_part p
                      where p.tenant_id = w.tenant_id and p.whistle_id = w.id),
                w.kind = 'EMERGENCY', 0, w.subdistrict,
                (select r.asked_by from whistle_request r where r.tenant_id = w.tenant_id and r.whistle_id = w.id limit 1),
                array(select x.proposal_id from whistle_proposal x
                      where x.tenant_id = w.tenant_id and x.whistle_id = w.id)
            from whistle w where w.tenant_id = :tenant and w.id = any (:ids)
            union all
            select l.tenant_id, l.id, 'LADDER', l.title, true, '{}', array[l.organ], l.emergency, l.level, null, null, null
            from ladder l where l.tenant_id = :tenant and l.id = any (:ids)
            union all
            select i.tenant_id, i.id, 'ITEM', i.matter, true, '{}',
                array[i.organ] || array(select o.organ from list_item_organ o
                                        where o.tenant_id = i.tenant_id and o.item_id = i.id),
                false, 0, (select l.wanted_by from item_list l where l.tenant_id = i.tenant_id and l.id = i.list_id), null, null
            from list_item i where i.tenant_id = :tenant and i.id = any (:ids)""";

    private final JdbcClient jdbc;

    ToldSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Subject> of(String tenant, Collection<String> ids) {
        return jdbc.sql(PAPERS + "\nunion all\n" + CALLS)
                .param("tenant", tenant)
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> subject(row))
                .list();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("about"),
                row.getString("title"),
                row.getBoolean("deputies"),
                texts(row.getArray("signers")),
                texts(row.getArray("organs")),
                row.getObject("emergency") == null ? null : call(row));
    }

    private static Subject.Call call(ResultSet row) throws SQLException {
        return new Subject.Call(
                row.getBoolean("emergency"),
                row.getInt("level"),
                row.getString("subdistrict"),
                row.getString("asker"),
                texts(row.getArray("papers")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
