/** 督查与升级阶梯: chasers, supervision orders, meetings, the leader's lead and circulars, for whatever obligation was not met. */
@org.springframework.modulith.ApplicationModule(
        displayName = "supervision",
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
            "handling :: returns",
            "handling :: conflict",
            "commitment"
        })
package org.huiyin.supervision;
