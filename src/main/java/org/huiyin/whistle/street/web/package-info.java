/** Pages, sheets and REST of street chiefs. */
package org.huiyin.whistle.street.web;
