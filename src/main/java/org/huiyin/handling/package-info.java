/** 交办·签收·会办·答复·评价·重办: from the assignment of a docketed proposal to its proposers' verdict. */
@org.springframework.modulith.ApplicationModule(
        displayName = "handling",
        allowedDependencies = {
            "shared",
            "identity",
            "journal",
            "messaging",
            "calendar",
            "workflow",
            "web",
            "proposal",
            "documents"
        })
package org.huiyin.handling;
