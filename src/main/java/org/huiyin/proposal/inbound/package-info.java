/** Events that come in from the congress's and CPPCC's systems and from this program's own pages. */
package org.huiyin.proposal.inbound;
