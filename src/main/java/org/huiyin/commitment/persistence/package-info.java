/** The commitment module's tables. */
package org.huiyin.commitment.persistence;
