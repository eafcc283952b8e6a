/** The processes of the ladder and of items. */
package org.huiyin.supervision.process;
