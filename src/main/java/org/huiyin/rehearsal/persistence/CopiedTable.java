package org.huiyin.rehearsal.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the rows of a file in one table are copied: k is the model, p the copy, t the model's row. What is not named stays, moments
 * move with the copy's receipt and spread over its days.
 */
record CopiedTable(String name, String belongs, Map<String, String> changed) {

    private static final String BY_PROPOSAL = "t.tenant_id = k.tenant_id and t.proposal_id = k.id";
    private static final String BY_SUBJECT = "t.tenant_id = k.tenant_id and t.subject_id = k.id";
    private static final String BY_ASSIGNMENT =
            "t.assignment_id in (select id from assignment a where a.tenant_id = k.tenant_id and a.proposal_id = k.id)";
    private static final String BY_REPLY =
            "t.reply_id in (select id from reply r where r.tenant_id = k.tenant_id and r.proposal_id = k.id)";
    private static final String BY_ASKING =
            """
            t.tenant_id = k.tenant_id and t.round_id in (select r.id from asking_round r
                where r.tenant_id = k.tenant_id and r.proposal_id = k.id)""";

    private static final String BY_RETURN =
            """
            t.tenant_id = k.tenant_id and t.return_id in (select r.id from assignment_return r
                where r.tenant_id = k.tenant_id and r.proposal_id = k.id)""";

    private static final String BY_CO_HANDLERS =
            """
            t.tenant_id = k.tenant_id and t.request_id in (select r.id from co_handlers_request r
                where r.tenant_id = k.tenant_id and r.proposal_id = k.id)""";

    private static final String BY_INSTANCE =
            """
            t.proc_inst_id_ in (select i.proc_inst_id_ from act_hi_procinst i
                where i.tenant_id_ = k.tenant_id and i.business_key_ = k.id and i.proc_def_key_ <> 'closing')""";
    /**
     * A copy is concluded and stays so: it has no instance that would close it. For the same reason it has no promises in the ledger,
     * whose clocks would have to run by the thousand, and no attachments, which would be the same bytes over and over.
     */
    private static final String NOT_CLOSING = " and t.process_key <> 'closing'";

    /** In an order that foreign keys allow. The journal is not among them: a copy's only row says that it is one. */
    static final List<CopiedTable> ALL = List.of(
            table("proposal", "t.tenant_id = k.tenant_id and t.id = k.id")
                    .with("id", "p.id")
                    .copies("subject", "grounds", "session", "category", "sender_reference", "number_seq", "number")
                    .with("text_hash", "p.hash")
                    .with("in_session", "false")
                    // a copy is a file of its own, whatever its model was merged with
                    .with("merged_into", "null")
                    .with("merged_at", "null::timestamptz")
                    .with("mother", "false"),
            table("proposal_signer", BY_PROPOSAL).own("proposal_id"),
            table("handling", BY_PROPOSAL).own("proposal_id").fresh("lead_assignment"),
            table("assignment", BY_PROPOSAL).own("proposal_id").fresh("id"),
            table("assignment_return", BY_PROPOSAL).own("proposal_id").fresh("id", "assignment_id", "new_assignment"),
            table("return_step", BY_RETURN).fresh("return_id"),
            table("co_handlers_request", BY_PROPOSAL).own("proposal_id").fresh("id", "assignment_id"),
            table("co_handlers_named", BY_CO_HANDLERS).fresh("request_id", "assignment_id"),
            table("handling_conflict", BY_PROPOSAL).own("proposal_id").fresh("id", "lead_assignment", "assignment_id"),
            table("advice_outcome", BY_PROPOSAL).own("proposal_id"),
            table("asking_round", BY_PROPOSAL).own("proposal_id").fresh("id"),
            table("asking_answer", BY_ASKING).fresh("round_id"),
            table("consultation", BY_PROPOSAL)
                    .own("proposal_id")
                    .fresh("id", "assignment_id")
                    .worded("said", "place"),
            table("opinion", BY_ASSIGNMENT).fresh("assignment_id"),
            table("reply", BY_PROPOSAL)
                    .own("proposal_id")
                    .fresh("id", "assignment_id")
                    .worded("opening", "closing"),
            table("reply_answer", BY_REPLY).fresh("reply_id"),
            table("clearing", BY_REPLY).fresh("reply_id"),
            table("reply_version", BY_REPLY).fresh("reply_id"),
            table("reply_commitment", BY_PROPOSAL).own("proposal_id").fresh("id", "reply_id", "assignment_id"),
            table("reply_delivery", BY_REPLY).own("for_proposal").fresh("reply_id"),
            table("feedback_round", BY_PROPOSAL).own("proposal_id"),
            table("feedback", BY_PROPOSAL).own("proposal_id"),
            table("key_nomination", BY_PROPOSAL).own("proposal_id").fresh("id"),
            table("work_item", BY_SUBJECT + NOT_CLOSING)
                    .own("subject_id")
                    .fresh("task_id", "process_instance_id")
                    // the assignment or, when the proposers are asked, a person
                    .with(
                            "scope_id",
                            "case when t.scope_id in (select id from assignment a where a.tenant_id = k.tenant_id "
                                    + "and a.proposal_id = k.id) then " + newId("scope_id") + " else t.scope_id end"),
            table("trail", BY_SUBJECT + NOT_CLOSING).own("subject_id").fresh("process_instance_id"),
            table("act_hi_procinst", BY_INSTANCE)
                    .own("business_key_")
                    .fresh("id_", "proc_inst_id_", "root_proc_inst_id_", "super_process_instance_id_")
                    .with("removal_time_", "t.removal_time_ + (p.received - k.received)"));

    /** Deadlines are counted anew from the copy's days; where the rule is none of days alone, they move with it. */
    static final CopiedTable DEADLINE = table("deadline", BY_SUBJECT + " and t.kind not in ('DISCLOSURE', 'ARCHIVE')")
            .own("subject_id")
            .fresh("scope_id")
            .with("start_text", "coalesce(c.start, t.start_text)")
            .with("due", "coalesce(c.due, t.due + (p.received::date - k.received::date))")
            .with("overdue_from", overdueFrom())
            .with("warn_from", overdueFrom() + " - (t.overdue_from - t.warn_from)")
            .with("red_from", overdueFrom() + " + (t.red_from - t.overdue_from)")
            .with("provisional", "coalesce(c.provisional, t.provisional)")
            .with("basis", "coalesce(c.basis, t.basis)");

    /** The day on which the copy's deadline was opened. */
    static final String OPENED = "((" + moment("opened_at") + ") at time zone 'Asia/Shanghai')::date";

    private static String overdueFrom() {
        return "coalesce(c.overdue_from, t.overdue_from + (p.received - k.received))";
    }

    /** Columns in the table's order with what is to be selected for each; types as PostgreSQL calls them. */
    String insert(Map<String, String> columns) {
        String values = columns.entrySet().stream()
                .map(column -> changed.getOrDefault(column.getKey(), value(column.getKey(), column.getValue())))
                .collect(Collectors.joining(", "));
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") select " + values + from();
    }

    /** The model's rows beside each copy. */
    String from() {
        return " from rehearsal_copy p join rehearsal_model k on k.id = p.model join " + name + " t on " + belongs;
    }

    private static String value(String column, String type) {
        return switch (type) {
            case "timestamp with time zone" -> moment(column);
            case "timestamp without time zone" -> "p.received_local + (t.%s - k.received_local) * k.stretch"
                    .formatted(column);
            case "date" -> "t." + column + " + (p.received::date - k.received::date)";
            default -> "t." + column;
        };
    }

    private static String moment(String column) {
        return "p.received + (t." + column + " - k.received) * k.stretch";
    }

    private static CopiedTable table(String name, String belongs) {
        return new CopiedTable(name, belongs, Map.of());
    }

    private CopiedTable with(String column, String value) {
        Map<String, String> more = new LinkedHashMap<>(changed);
        more.put(column, value);
        return new CopiedTable(name, belongs, more);
    }

    private CopiedTable own(String column) {
        return with(column, "p.id");
    }

    private CopiedTable fresh(String... columns) {
        CopiedTable table = this;
        for (String column : columns) {
            table = table.with(column, newId(column));
        }
        return table;
    }

    private CopiedTable copies(String... columns) {
        CopiedTable table = this;
        for (String column : columns) {
            table = table.with(column, "p." + column);
        }
        return table;
    }

    private CopiedTable worded(String... columns) {
        CopiedTable table = this;
        for (String column : columns) {
            table = table.with(column, "replace(replace(t." + column + ", k.subject, p.subject), k.place, p.place)");
        }
        return table;
    }

    /** The same new id wherever the model's id stands. */
    private static String newId(String column) {
        return "md5(p.id || t." + column + ")::uuid::text";
    }
}
