/** 街道吹哨、部门报到: what a sub-district calls departments for, from the draft to the rating of both sides. */
@org.springframework.modulith.ApplicationModule(
        displayName = "whistle",
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
            "handling :: routing",
            "commitment",
            "messaging",
            "supervision",
            "supervision :: items"
        })
package org.huiyin.whistle;
