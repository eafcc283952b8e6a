package org.huiyin.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.shared.Retention;
import org.huiyin.shared.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At night, when nobody waits: ends what was kept long enough, in small steps, on whichever node comes first. */
@Component
class NightlyRetention {

    private static final Logger log = LoggerFactory.getLogger(NightlyRetention.class);

    private final List<Retention> retentions;
    private final EraseExpired eraseExpired;
    private final Map<Retention, Counter> counters;
    private volatile boolean stopping;

    NightlyRetention(List<Retention> retentions, EraseExpired eraseExpired, MeterRegistry registry) {
        this.retentions = retentions;
        this.eraseExpired = eraseExpired;
        this.counters = retentions.stream()
                .collect(Collectors.toMap(r -> r, r -> Counter.builder("huiyin.retention.erased")
                        .description("Contents erased by this node because their period was over")
                        .tag("kind", r.name())
                        .register(registry)));
    }

    @Scheduled(cron = "${huiyin.retention.cron:0 30 2 * * *}", zone = "Asia/Shanghai")
    void run() {
        try (Trace.Scope trace = Trace.open(Trace.fresh())) {
            retentions.forEach(this::run);
        }
    }

    /** One that fails does not keep the others from their work; the next night takes it up where it stood. */
    private void run(Retention retention) {
        try {
            int erased = erase(retention);
            if (erased > 0) {
                log.info("Retention {}: {} erased after {}", retention.name(), erased, retention.period());
            }
        } catch (RuntimeException e) {
            log.warn("Retention {} waits for the next night", retention.name(), e);
        }
    }

    private int erase(Retention retention) {
        int erased = 0;
        EraseExpired.Step step;
        do {
            step = eraseExpired.step(retention);
            erased += step.erased();
            counters.get(retention).increment(step.erased());
        } while (!step.finished() && !stopping);
        return erased;
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        stopping = true;
    }
}
