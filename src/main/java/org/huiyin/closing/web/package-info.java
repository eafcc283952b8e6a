/** The closing module's doors. */
package org.huiyin.closing.web;
