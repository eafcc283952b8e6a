/** 承诺台账: dated promises of replies, followed until they are kept and answered a second time. */
@org.springframework.modulith.ApplicationModule(
        displayName = "commitment",
        allowedDependencies = {
            "shared",
            "identity",
            "journal",
            "calendar",
            "workflow",
            "web",
            "documents",
            "proposal",
            "handling"
        })
package org.huiyin.commitment;
