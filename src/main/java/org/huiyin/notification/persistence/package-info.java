/** Rows of notices and mails. */
package org.huiyin.notification.persistence;
