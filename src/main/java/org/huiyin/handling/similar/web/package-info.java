/** Doors to what is alike. */
package org.huiyin.handling.similar.web;
