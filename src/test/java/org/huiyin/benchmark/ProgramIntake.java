package org.huiyin.benchmark;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Kafka to committed proposal, process, work item and answer, by the program itself. The clock runs from its first commit. */
record ProgramIntake(Program program) implements Contestant {

    /** Of these references, the proposals that wait with the engine and in the worklist. */
    private static final String WHOLE =
            """
            select count(*) from proposal p
            join work_item w on w.tenant_id = p.tenant_id and w.subject_id = p.id and w.state = 'OPEN'
            join act_ru_task t on t.id_ = w.task_id
            where p.tenant_id = ? and p.source in ('wanbailin-congress', 'wanbailin-cppcc')
              and p.sender_reference >= ? and p.sender_reference < ?""";

    @Override
    public String name() {
        return program.name;
    }

    @Override
    public double seconds(int amount) throws Exception {
        Submissions submissions = program.submissions;
        Map<TopicPartition, Long> before = submissions.ends();
        program.forgetWhatWasSent(submissions.admin, before);
        long first = submissions.send(amount);
        long start = program.number("select coalesce(max(id), 0) from inbox");
        program.listen();
        await(() -> committed(start) > 0);
        long begin = System.nanoTime();
        long alreadyThere = committed(start);
        await(() -> committed(start) == amount);
        double seconds = (System.nanoTime() - begin) / 1e9;
        program.stopListening();
        check(first, amount);
        program.awaitReaders();
        // what was there when the clock began is not paid for; a single event has only this
        return alreadyThere == amount ? seconds : seconds * amount / (amount - alreadyThere);
    }

    /** Ids may have gaps, so rows are counted; the last id is asked first, because it costs nothing. */
    private long committed(long start) {
        long last = program.number("select coalesce(max(id), 0) from inbox");
        return last == start ? 0 : program.number("select count(*) from inbox where id > ?", start);
    }

    private void check(long first, int amount) {
        long whole = program.number(
                WHOLE, Program.TENANT, Submissions.reference(first), Submissions.reference(first + amount));
        if (whole != amount) {
            throw new IllegalStateException(name() + ": of " + amount + " submissions only " + whole + " are there");
        }
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + 300_000_000_000L;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing came of it within five minutes");
            }
            Thread.sleep(10);
        }
    }
}
