/** 消息提醒: tells people, after it happened, what is asked of them and what concerns them. Nobody depends on it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "notification",
        allowedDependencies = {"shared", "identity", "journal", "calendar", "messaging", "web"})
package org.huiyin.notification;
