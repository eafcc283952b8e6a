/** Kafka in (registered sources, schema check, inbox, parking, dead letters) and Kafka out (outbox and relay). */
@org.springframework.modulith.ApplicationModule(
        displayName = "messaging",
        allowedDependencies = {"shared"})
package org.huiyin.messaging;
