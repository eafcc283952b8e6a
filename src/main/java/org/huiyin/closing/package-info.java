/** 公开与归档: what the public may read of a concluded proposal, and its sealed file. */
@org.springframework.modulith.ApplicationModule(
        displayName = "closing",
        allowedDependencies = {
            "shared",
            "identity",
            "journal",
            "calendar",
            "workflow",
            "web",
            "documents",
            "proposal",
            "handling",
            "commitment"
        })
package org.huiyin.closing;
