/** Accounts and posts: what administrators and their owners do with them. */
package org.huiyin.identity.account;
