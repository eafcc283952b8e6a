/** Doors to files. */
package org.huiyin.documents.web;
