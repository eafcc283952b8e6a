/** Rows of whistles, their parts, disputes and ratings. */
package org.huiyin.whistle.persistence;
