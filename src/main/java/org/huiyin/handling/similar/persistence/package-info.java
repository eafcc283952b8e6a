/** Rows by which proposals are alike. */
package org.huiyin.handling.similar.persistence;
