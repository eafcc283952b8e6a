/** Cases by trade and body. */
package org.huiyin.whistle.trades.persistence;
