package org.huiyin.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A handler of a made-up type: writes one row per event, and fails the way the thing's name says. */
@Component
public class MadeThings implements InboundHandler {

    public static final String TYPE = "test.made.v1";

    private final JdbcClient jdbc;
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    public final List<String> order = new CopyOnWriteArrayList<>();
    private volatile boolean parking;

    MadeThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists made_thing (id bigint generated always as identity, thing text)")
                .update();
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public Outcome handle(InboundEvent event) {
        String thing = event.data().path("thing").textValue();
        int tried = tries.computeIfAbsent(thing, t -> new AtomicInteger()).incrementAndGet();
        jdbc.sql("insert into made_thing (thing) values (:thing)")
                .param("thing", thing)
                .update();
        if (thing.startsWith("outage") && tried <= 4) {
            throw new DataAccessResourceFailureException("database away");
        }
        if (thing.startsWith("bug")) {
            throw new NullPointerException("a fault of our own");
        }
        if (thing.startsWith("refused")) {
            throw BusinessException.invalid(Problem.of("error.event.empty"));
        }
        if (thing.startsWith("early") && parking) {
            return Outcome.parked("error.event.type-unknown", "early");
        }
        order.add(thing);
        return Outcome.accepted(thing);
    }

    public void park(boolean park) {
        parking = park;
    }

    public int rows(String thing) {
        return jdbc.sql("select count(*) from made_thing where thing = :thing")
                .param("thing", thing)
                .query(Integer.class)
                .single();
    }

    public int tries(String thing) {
        return tries.getOrDefault(thing, new AtomicInteger()).get();
    }
}
