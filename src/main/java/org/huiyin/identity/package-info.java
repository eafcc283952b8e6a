/** Tenants, organs, persons, their posts and accounts; who is acting, and which post he acts by. */
@org.springframework.modulith.ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"shared", "journal", "messaging"})
package org.huiyin.identity;
