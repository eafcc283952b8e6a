/** The engine and what we keep beside it: worklist, trail, deadlines with their timers. The only room where engine internals may be named. */
@org.springframework.modulith.ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {"shared", "calendar", "journal", "identity"})
package org.huiyin.workflow;
