package org.huiyin.handling.lists;

import org.huiyin.identity.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** For operators: with {@code --huiyin.rebuild-lists=true} all lists are made anew once, while people may already work. */
@Component
@ConditionalOnProperty("huiyin.rebuild-lists")
class RebuildAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(RebuildAtStart.class);

    private final RebuildLists lists;
    private final Directory directory;

    RebuildAtStart(RebuildLists lists, Directory directory) {
        this.lists = lists;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        directory
                .tenants()
                .forEach(tenant ->
                        log.info("清单已重建 (lists rebuilt): {}, {} 件", tenant.name(), lists.rebuild(tenant.code())));
    }
}
