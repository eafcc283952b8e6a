/** Pages and REST of accounts, posts and districts; hands the acting post to every controller. */
package org.huiyin.identity.web;
