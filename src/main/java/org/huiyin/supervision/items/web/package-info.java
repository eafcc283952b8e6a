/** Doors of item lists. */
package org.huiyin.supervision.items.web;
