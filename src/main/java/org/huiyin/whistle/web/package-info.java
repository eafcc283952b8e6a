/** Pages and REST of whistles. */
package org.huiyin.whistle.web;
