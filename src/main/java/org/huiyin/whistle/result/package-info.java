/** 哨单结果: what came of a whistle, on the proposals of its place. */
package org.huiyin.whistle.result;
