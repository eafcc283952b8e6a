/** 邮件: the one way by which notices leave the house; off until a sender is named. */
package org.huiyin.notification.mail;
