/** The register: submission, review, docketing and numbering, corrections, search. */
@org.springframework.modulith.ApplicationModule(
        displayName = "proposal",
        allowedDependencies = {"shared", "identity", "journal", "messaging", "calendar", "workflow", "documents", "web"
        })
package org.huiyin.proposal;
