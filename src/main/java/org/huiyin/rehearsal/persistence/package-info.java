/** Writes concluded files of a rehearsal set-based, beside the use cases: see adr/0017. */
package org.huiyin.rehearsal.persistence;
