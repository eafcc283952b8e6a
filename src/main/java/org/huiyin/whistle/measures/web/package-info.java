/** The doors of 吹哨成效. */
package org.huiyin.whistle.measures.web;
