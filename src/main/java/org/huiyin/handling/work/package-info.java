/** 办理: progress, contacts, extension — what a department owes while it works, before its reply. */
package org.huiyin.handling.work;
