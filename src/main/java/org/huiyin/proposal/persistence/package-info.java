/** The register's tables. */
package org.huiyin.proposal.persistence;
