/** The deadline calculator as page and REST resource. */
package org.huiyin.calendar.web;
