/** 街路长: roads, their chiefs by term, what they find and how fast it is handled. */
package org.huiyin.whistle.street;
