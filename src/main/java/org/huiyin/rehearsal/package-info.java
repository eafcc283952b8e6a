/** 演练数据: fills sample districts with as many proposals as a rehearsal needs. Everything it makes is marked 样例. */
@org.springframework.modulith.ApplicationModule(
        displayName = "rehearsal",
        allowedDependencies = {"shared", "identity", "journal", "calendar", "proposal", "handling"})
package org.huiyin.rehearsal;
