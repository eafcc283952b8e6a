/** The closing module's tables. */
package org.huiyin.closing.persistence;
