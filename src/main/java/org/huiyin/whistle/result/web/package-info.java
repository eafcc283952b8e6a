/** Links between whistles and proposals, as pages and REST. */
package org.huiyin.whistle.result.web;
