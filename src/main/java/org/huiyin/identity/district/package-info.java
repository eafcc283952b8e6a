/** A district's file: reading it, checking it, and bringing the directory to what it says. */
package org.huiyin.identity.district;
