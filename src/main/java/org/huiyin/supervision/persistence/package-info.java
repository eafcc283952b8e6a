/** The supervision module's tables. */
package org.huiyin.supervision.persistence;
