package org.huiyin.handling.similar;

import org.huiyin.identity.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Soon after the start and twice a day: learns what came past the topic. Costs nothing when there is nothing. */
@Component
class LearnMissing {

    private static final Logger log = LoggerFactory.getLogger(LearnMissing.class);

    private final LearnWords learn;
    private final Directory directory;

    LearnMissing(LearnWords learn, Directory directory) {
        this.learn = learn;
        this.directory = directory;
    }

    @Scheduled(initialDelayString = "PT60S", fixedDelayString = "PT12H")
    void all() {
        for (Directory.Tenant tenant : directory.tenants()) {
            int learnt = 0;
            for (int some = learn.someMissing(tenant.code()); some > 0; some = learn.someMissing(tenant.code())) {
                learnt += some;
            }
            if (learnt > 0) {
                log.info("相似件：补记 {} 件 ({})", learnt, tenant.name());
            }
        }
    }
}
