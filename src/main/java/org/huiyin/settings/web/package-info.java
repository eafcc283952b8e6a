/** Settings as pages and REST resources. */
package org.huiyin.settings.web;
