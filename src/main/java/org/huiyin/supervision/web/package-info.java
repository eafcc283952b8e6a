/** The supervision module's doors. */
package org.huiyin.supervision.web;
