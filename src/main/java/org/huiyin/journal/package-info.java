/** The append-only record of everything that happened: timeline, audit trail and source of what is published. */
@org.springframework.modulith.ApplicationModule(
        displayName = "journal",
        allowedDependencies = {"shared", "messaging"})
package org.huiyin.journal;
