/** The directory's tables, and the directory kept in memory. */
package org.huiyin.identity.persistence;
