/** Pages and REST of submission and review. */
package org.huiyin.proposal.web;
