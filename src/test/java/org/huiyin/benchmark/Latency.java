package org.huiyin.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huiyin.benchmark.PairedSlices.Spread;
import org.huiyin.shared.SqlTime;

/**
 * From sending to visible in the worklist, at a steady rate whatever the answers (open loop). Visible is when the work item's
 * transaction was committed, told by PostgreSQL itself, so that looking costs nothing.
 */
final class Latency {

    private static final String VISIBLE =
            """
            select p.sender_reference, pg_xact_commit_timestamp(w.xmin) as visible from proposal p
            join work_item w on w.tenant_id = p.tenant_id and w.subject_id = p.id
            where p.tenant_id = ? and p.source in ('wanbailin-congress', 'wanbailin-cppcc')
              and p.sender_reference >= ? and p.sender_reference < ?""";

    private Latency() {}

    /** @param perSecond half of the program's own capacity */
    static void measure(Program program, double perSecond, int seconds, Report report) throws Exception {
        program.forgetWhatWasSent(program.submissions.admin, program.submissions.ends());
        program.listen();
        int warm = (int) Math.max(5, perSecond * 3);
        send(program.submissions, warm, perSecond);
        int many = (int) Math.max(20, perSecond * seconds);
        long first = Submissions.next();
        Map<String, Instant> sent = send(program.submissions, many, perSecond);
        ProgramIntake.await(() -> visible(program, first, many).size() == many);
        program.stopListening();
        double[] millis = visible(program, first, many).entrySet().stream()
                .mapToDouble(
                        e -> (e.getValue().toEpochMilli() - sent.get(e.getKey()).toEpochMilli()))
                .toArray();
        report.row(
                program.name,
                "%.0f".formatted(perSecond),
                many,
                "%.0f".formatted(Spread.percentile(millis, 0.5)),
                "%.0f".formatted(Spread.percentile(millis, 0.99)));
    }

    /** One every so often, late ones at once: the sender does not wait for anyone. */
    static Map<String, Instant> send(Submissions submissions, int many, double perSecond) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long number = Submissions.number();
            references.add(Submissions.reference(number));
            records.add(submissions.record(number));
        }
        Map<String, Instant> sent = new HashMap<>();
        long begin = System.nanoTime();
        for (int i = 0; i < many; i++) {
            long due = begin + (long) (i / perSecond * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent.put(references.get(i), submissions.send(records.get(i)));
        }
        return sent;
    }

    private static Map<String, Instant> visible(Program program, long first, int many) {
        Map<String, Instant> visible = new HashMap<>();
        program.jdbc
                .sql(VISIBLE)
                .params(Program.TENANT, Submissions.reference(first), Submissions.reference(first + many))
                .query((row, n) -> visible.put(row.getString(1), SqlTime.instant(row, "visible")))
                .list();
        return visible;
    }
}
