/** Pages, sheets and REST of trades. */
package org.huiyin.whistle.trades.web;
