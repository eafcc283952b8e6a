/** 精细化行业监管: findings, whistles and proposals gathered by trade and by the body concerned. */
package org.huiyin.whistle.trades;
