/** 延期: a department asks for more time; the supervision office and the secretariat of the kind decide. */
package org.huiyin.handling.extension;
