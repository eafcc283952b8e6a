/** Rows of files. */
package org.huiyin.documents.persistence;
