/** What keeps an installation healthy by itself: readiness, and the nightly end of what is kept only for a while. */
@org.springframework.modulith.ApplicationModule(
        displayName = "operations",
        allowedDependencies = {"shared"})
package org.huiyin.operations;
