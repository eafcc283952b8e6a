/** 演练数据: fills sample districts with as many proposals as a rehearsal needs, with whistles and ladders. Everything it makes is marked 样例. */
@org.springframework.modulith.ApplicationModule(
        displayName = "rehearsal",
        allowedDependencies = {
            "shared",
            "identity",
            "journal",
            "calendar",
            "workflow",
            "documents",
            "proposal",
            "handling",
            "supervision",
            "whistle"
        })
package org.huiyin.rehearsal;
