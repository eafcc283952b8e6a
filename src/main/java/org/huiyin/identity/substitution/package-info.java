/** 离岗代理: a colleague does the tasks of somebody absent, from day to day. */
package org.huiyin.identity.substitution;
