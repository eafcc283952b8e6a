/** Rows of roads, chiefs and findings. */
package org.huiyin.whistle.street.persistence;
