/** The commitment module's doors. */
package org.huiyin.commitment.web;
