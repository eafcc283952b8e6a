/** What officials may change of the law: parameters, the State Council's notices, a district's own days off; told before, then done. */
@org.springframework.modulith.ApplicationModule(
        displayName = "settings",
        allowedDependencies = {"shared", "identity", "journal", "calendar", "workflow"})
package org.huiyin.settings;
