/** Pages, sheets and REST of requests for whistles and of the words by which they are recognised. */
package org.huiyin.whistle.sources.web;
