/** 相似件: earlier and present proposals that are alike, found by the database, explained; people decide. */
package org.huiyin.handling.similar;
