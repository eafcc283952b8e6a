/** Tables of item lists. */
package org.huiyin.supervision.items.persistence;
