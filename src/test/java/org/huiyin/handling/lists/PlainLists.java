package org.huiyin.handling.lists;

import java.time.Clock;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists as the business tables tell them, slow and plain: what the kept rows must agree with. */
@Component
class PlainLists {

    private static final String NEXT_DEADLINE =
            """
            left join lateral (select * from deadline x where x.tenant_id = p.tenant_id and x.subject_id = p.id
                and x.status = 'OPEN' and x.kind <> 'CO_HANDLING_SAFE' %s order by x.overdue_from, x.id limit 1) d on true
            """;

    /** What is asked about a promise stands with its proposal. */
    private static final String WORK =
            """
            (select i.*, coalesce(c.proposal_id, i.subject_id) as about, c.id as promise, c.organ as promiser,
                case when c.state in ('RUNNING', 'MISSED', 'BREACHED') then c.due end as promised
             from work_item i left join commitment c on c.tenant_id = i.tenant_id and c.id = i.subject_id) w
            """;

    private static final String NEXT_OF_WORK =
            """
            left join lateral (
                (select x.id, x.due, x.warn_from, x.red_from, x.provisional from deadline x
                 where w.promise is null and x.tenant_id = p.tenant_id and x.subject_id = p.id
                     and x.status = 'OPEN' and x.kind <> 'CO_HANDLING_SAFE'
                     and (x.scope_id = w.scope_id or x.scope_id is null) order by x.overdue_from, x.id limit 1)
                union all
                select 0, w.promised, (w.promised - 7)::timestamp at time zone 'Asia/Shanghai',
                    (w.promised + 1)::timestamp at time zone 'Asia/Shanghai', false
                where w.promised is not null
                union all
                (select x.id, x.due, x.warn_from, x.red_from, false from deadline x
                 where w.element_id in ('Task_DraftLateOpinion', 'Task_SignLateOpinion') and x.tenant_id = p.tenant_id
                     and x.subject_id = p.id and x.scope_id = w.scope_id and x.kind = 'CO_HANDLING'
                     and x.status = 'MISSED')) d on true
            """;

    private static final String COMMON_WORK = "'Task_Draft', 'Task_DraftOpinion', 'Task_ReportCommitment'";

    private static final String ASKED_OF_ORGAN =
            "exists (select 1 from unnest(w.groups) g where g like '%@' || :organ)";

    private static final String ACKNOWLEDGEMENTS = "'Task_Acknowledge'";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlainLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Proposal, task and due day of each row of the tab, in order. */
    List<String> worklist(Actor actor, WorklistTab tab) {
        String order = tab == WorklistTab.OVERDUE ? "d.red_from" : "coalesce(d.due, '9999-12-31')";
        return bind(
                        actor,
                        "select p.id || ' ' || w.element_id || ' ' || coalesce(d.due::text, '-') from " + WORK
                                + "join proposal p on p.tenant_id = w.tenant_id and p.id = w.about "
                                + NEXT_OF_WORK
                                + " where w.tenant_id = :tenant and w.state = 'OPEN' and " + condition(actor, tab)
                                + " order by " + order + ", w.task_id")
                .query(String.class)
                .list();
    }

    List<String> register(Actor actor, RegisterFilter filter) {
        String order =
                switch (filter.order()) {
                    case RECEIVED -> "p.received_at desc, p.id desc";
                    case DUE -> "coalesce(d.due, '9999-12-31'), p.id";
                    case NUMBER -> "p.kind, p.term, p.session, coalesce(p.number_seq, 99999), p.id";
                };
        StringBuilder sql =
                new StringBuilder("select p.id || ' ' || p.state || ' ' || coalesce(d.due::text, '-') from proposal p "
                        + NEXT_DEADLINE.formatted("") + " where p.tenant_id = :tenant and " + visible(actor));
        add(sql, filter.kind(), "p.kind = :kind");
        add(sql, filter.state(), "p.state = :state");
        add(sql, filter.category(), "p.category = :category");
        add(
                sql,
                filter.organ(),
                """
                exists (select 1 from assignment a where a.tenant_id = p.tenant_id and a.proposal_id = p.id
                    and a.organ = :department and a.state not in ('TAKEN_BACK', 'REASSIGNED'))""");
        add(
                sql,
                filter.q(),
                """
                (p.number ilike :like or p.subject ilike :like or p.grounds ilike :like
                    or exists (select 1 from proposal_signer s where s.tenant_id = p.tenant_id and s.proposal_id = p.id
                        and s.name ilike :like)
                    or exists (select 1 from recommendation r where r.tenant_id = p.tenant_id and r.proposal_id = p.id
                        and r.text ilike :like))""");
        if (filter.lamp() != null) {
            sql.append(" and ").append(lamp(filter.lamp()));
        }
        String like = filter.q() == null
                ? null
                : "%"
                        + filter.q()
                                .strip()
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%";
        return bind(actor, sql + " order by " + order)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("category", filter.category())
                .param("department", filter.organ())
                .param("like", like)
                .query(String.class)
                .list();
    }

    private static void add(StringBuilder sql, Object value, String condition) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(" and ").append(condition);
        }
    }

    private JdbcClient.StatementSpec bind(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("tenant", actor.tenant())
                .param("person", actor.person())
                .param("organ", actor.organ())
                .param("groups", new String[] {actor.role().name(), actor.role().name() + "@" + actor.organ()})
                .param("now", SqlTime.of(clock.instant()));
    }

    private static String lamp(Lamp lamp) {
        return switch (lamp) {
            case OVERDUE -> "d.red_from <= :now and not d.provisional";
            case DUE_SOON -> "d.warn_from <= :now and d.red_from > :now and not d.provisional";
            case ON_TRACK -> "d.warn_from > :now and not d.provisional";
            case PROVISIONAL -> "d.provisional";
            case NONE -> "d.id is null";
        };
    }

    private static String condition(Actor actor, WorklistTab tab) {
        String forMe = "w.groups && cast(:groups as text[])";
        String mine = "(w.assignee = :person or (w.assignee is null and " + forMe + " and w.element_id not in ("
                + COMMON_WORK + ", " + ACKNOWLEDGEMENTS + ")))";
        String others = "not (w.assignee is not distinct from :person or (w.assignee is null and " + forMe + "))";
        return switch (tab) {
            case REVIEW -> "w.element_id in ('Task_Review', 'Task_Tell', 'Task_Reconsider') and " + forMe;
            case ASSIGN -> "w.element_id = 'Task_Assign' and " + forMe;
            case CLEAR -> "w.element_id in ('Task_ReviewBySupervision', 'Task_ApproveExtensionBySupervision', 'Task_DecideCoHandlers') and "
                    + forMe;
            case RETURNS -> "w.element_id in ('Task_ReviewReturn', 'Task_Rule', 'Task_RuleFinally', 'Task_CoordinateConflict',"
                    + " 'Task_DecideConflict') and " + forMe;
            case PROMISES -> "w.element_id = 'Task_DecideEscalation' and " + forMe;
            case CONFIRM -> "w.element_id in ('Task_ConfirmRehandling', 'Task_ApproveExtensionBySecretariat') and "
                    + forMe;
            case PUBLISH -> "w.element_id = 'Task_DecidePublication' and " + forMe;
            case CONFER -> "w.element_id = 'Task_Confer' and " + forMe;
            case ACKNOWLEDGE -> "w.element_id in (" + ACKNOWLEDGEMENTS + ") and " + forMe;
            case MINE -> mine;
            case DEPARTMENT -> ASKED_OF_ORGAN;
            case IN_HAND, WAITING -> shown(actor) + " and " + others;
            case OVERDUE -> shown(actor) + " and d.red_from <= :now and not d.provisional";
        };
    }

    /** What a department is asked before it has a part (预分办) is its own as well. */
    private static String shown(Actor actor) {
        String own = actor.role().name().matches("(DEPARTMENT|SUBDISTRICT)_.*")
                ? " and (w.promise is null or w.promiser = :organ)"
                : "";
        return "(" + visible(actor) + own + " or " + ASKED_OF_ORGAN + ")";
    }

    private static String visible(Actor actor) {
        return switch (actor.role()) {
            case DEPUTY,
                    MEMBER -> """
                    exists (select 1 from proposal_signer v where v.tenant_id = p.tenant_id and v.proposal_id = p.id
                        and v.person = :person)""";
            case CONGRESS_SECRETARIAT -> "p.kind = 'DEPUTY_SUGGESTION'";
            case CPPCC_SECRETARIAT -> "p.kind = 'MEMBER_PROPOSAL'";
            case SUPERVISION_OFFICE, ASSESSMENT_OFFICE, DISTRICT_LEADER, AUDITOR -> "true";
            case DEPARTMENT_LIAISON,
                    DEPARTMENT_HANDLER,
                    DEPARTMENT_DEPUTY_LEADER,
                    DEPARTMENT_LEADER,
                    SUBDISTRICT_STAFF,
                    SUBDISTRICT_LEADER -> """
                    exists (select 1 from assignment v where v.tenant_id = p.tenant_id and v.proposal_id = p.id
                        and v.organ = :organ and v.state not in ('TAKEN_BACK', 'REASSIGNED'))""";
            default -> "false";
        };
    }
}
