/** 增加会办: the lead department asks for further co-handling departments, when it acknowledges or while it handles. */
package org.huiyin.handling.joining;
