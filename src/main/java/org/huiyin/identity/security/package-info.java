/** Signing in by form and by HTTP Basic, what is open to whom, and by which post somebody acts. */
package org.huiyin.identity.security;
