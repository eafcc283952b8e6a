package org.huiyin.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.huiyin.benchmark.RecordedWork.Compiled;
import org.huiyin.messaging.Topics;
import org.postgresql.PGConnection;

/** Servers, both programs, and what bare has to write, recorded from ours. */
final class Stage implements AutoCloseable {

    static final int RECORDED_EVENTS = 16;
    static final int RECORDED_LIVES = 6;

    final Servers servers;
    final Program ours;
    final Program stock;
    final String bare;
    final List<Compiled> events = new ArrayList<>();
    final List<Compiled> lives = new ArrayList<>();

    Stage(Path folder) throws Exception {
        servers = new Servers(folder);
        ours = new Program("ours", servers.database("ours"), servers.broker("ours"), false);
        Report.progress("ours is up");
        stock = new Program("stock", servers.database("stock"), servers.broker("stock"), true);
        StockEngine.restoreSchema(stock.jdbc);
        Report.progress("stock is up");
        bare = servers.database("bare");
        prepareBare();
        makeTopicsOfBare();
        record();
        Report.progress("recorded " + events.size() + " events and " + lives.size() + " lives");
    }

    /** The same tables with the same indexes and keys, and the same people. */
    private void prepareBare() throws Exception {
        Flyway.configure()
                .dataSource(bare, "postgres", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection from = Servers.open(servers.url("ours"));
                Connection to = Servers.open(bare)) {
            for (String table : List.of("tenant", "congress_session", "organ", "person", "post", "account")) {
                var rows = new ByteArrayOutputStream();
                from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                to.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            }
        }
    }

    /** Bare tells on topics of its own, cut as the program's. */
    private void makeTopicsOfBare() throws Exception {
        var topics = ours.submissions
                .admin
                .describeTopics(Topics.OUT)
                .allTopicNames()
                .get()
                .values();
        ours.submissions
                .admin
                .createTopics(topics.stream()
                        .map(topic -> new NewTopic(
                                BareRelay.topic(topic.name()),
                                topic.partitions().size(),
                                (short) 1))
                        .toList())
                .all()
                .get();
    }

    private void record() throws Exception {
        RowRecorder recorder = new RowRecorder(ours.jdbc);
        recorder.begin();
        ProgramIntake intake = new ProgramIntake(ours);
        for (int i = 0; i < RECORDED_EVENTS; i++) {
            intake.seconds(1);
            events.add(recorder.take().compile());
        }
        for (int i = 0; i < RECORDED_LIVES; i++) {
            ours.papers.concluded(Submissions.number());
            ProgramIntake.await(() -> ours.number("select count(*) from outbox") == 0);
            lives.add(recorder.take().compile());
        }
        recorder.end();
    }

    /**
     * The program on an empty database and broker of its own, after the contestants have gone: what is measured at a size begins with
     * nothing, whatever was measured before.
     */
    Program alone(String name) throws Exception {
        ours.close();
        stock.close();
        return new Program(name, servers.database(name), servers.broker(name), false);
    }

    int batch() {
        return ours.context.getEnvironment().getProperty("huiyin.messaging.inbound.batch", Integer.class, 100);
    }

    int intakeThreads() {
        return ours.context.getEnvironment().getProperty("huiyin.messaging.inbound.concurrency", Integer.class, 2);
    }

    @Override
    public void close() throws Exception {
        ours.close();
        stock.close();
        servers.close();
    }
}
