/** Doors to notices. */
package org.huiyin.notification.web;
