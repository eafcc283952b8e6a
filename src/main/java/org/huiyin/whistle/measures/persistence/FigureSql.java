package org.huiyin.whistle.measures.persistence;

import java.util.Map;
import org.huiyin.whistle.measures.WhistleFigure;

/** Each figure said once, for counting and for its cases. */
final class FigureSql {

    /**
     * What is measured, and what of it counts. A part is due to report in when it did, or when its time ran out; one taken from its
     * department before that is not. Judged by the sub-district is what it verified or sent back.
     */
    record Said(String base, String counted) {}

    static final Map<WhistleFigure, Said> PARTS = Map.of(
            WhistleFigure.CALLED, new Said("last_call", "true"),
            WhistleFigure.RESPONSE, new Said("due_to_report", "reported_in_at is not null and not report_late"),
            WhistleFigure.RESOLUTION,
                    new Said("verified_at is not null or sent_back_count > 0", "verified_at is not null"),
            WhistleFigure.SATISFACTION, new Said("mark is not null", "mark in ('SATISFIED', 'BASICALLY_SATISFIED')"),
            WhistleFigure.PROPRIETY, new Said("propriety is not null", "propriety in ('PROPER', 'BASICALLY_PROPER')"),
            WhistleFigure.DISPUTE, new Said("true", "disputed"),
            WhistleFigure.ESCALATION, new Said("true", "escalated"),
            WhistleFigure.REPORT_IN_EMERGENCY, new Said("kind = 'EMERGENCY' and reported_in_at is not null", "true"),
            WhistleFigure.REPORT_IN_OTHER, new Said("kind <> 'EMERGENCY' and reported_in_at is not null", "true"));

    static final Map<WhistleFigure, Said> WHISTLES = Map.of(
            WhistleFigure.BLOWN, new Said("true", "true"),
            WhistleFigure.NOT_ESTABLISHED, new Said("triaged_at is not null", "state = 'NOT_ESTABLISHED'"));

    static final String BLOWN =
            """
            select w.tenant_id, w.id, w.number, w.title, w.kind, w.subdistrict, w.state, w.blown_at, w.triaged_at
            from whistle w
            where w.tenant_id = :tenant and w.blown_at >= :from and w.blown_at < :until
                and (cast(:kind as text) is null or w.kind = :kind)""";

    static final String SENT =
            """
            select w.*, p.id as part_id, p.organ, row_number() over (partition by w.id, p.organ order by p.ord desc) = 1 as last_call, p.state as part_state, p.dispatched_at, p.reported_in_at, p.report_late,
                p.verified_at, p.sent_back_count,
                p.reported_in_at is not null or p.ended_at is null and exists (
                    select 1 from deadline d
                    where d.tenant_id = p.tenant_id and d.subject_id = p.whistle_id and d.scope_id = p.id
                        and d.kind = 'WHISTLE_REPORT_IN' and d.status <> 'CANCELLED' and d.overdue_from <= :now
                ) as due_to_report,
                (select r.mark from whistle_rating r
                 where r.tenant_id = p.tenant_id and r.part_id = p.id and r.of = 'DEPARTMENT') as mark,
                (select r.mark from whistle_rating r
                 where r.tenant_id = p.tenant_id and r.part_id = p.id and r.of = 'WHISTLE') as propriety,
                exists (select 1 from whistle_dispute x
                        where x.tenant_id = p.tenant_id and x.part_id = p.id) as disputed,
                exists (select 1 from ladder l
                        where l.tenant_id = p.tenant_id and l.subject_type = 'WHISTLE' and l.subject_id = p.whistle_id
                            and l.scope_id = p.id) as escalated
            from blown w join whistle_part p on p.tenant_id = w.tenant_id and p.whistle_id = w.id""";

    private FigureSql() {}
}
