package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StartTests {

    @Autowired
    ProcessEngine engine;

    @Test
    void engineStartsOnMigratedTables() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
    }
}
