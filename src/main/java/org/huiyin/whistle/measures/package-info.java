/** 吹哨成效: rates and times of whistles, each with its definition and its cases. */
package org.huiyin.whistle.measures;
