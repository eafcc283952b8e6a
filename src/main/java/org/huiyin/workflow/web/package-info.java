/** The diagram: where is it now, and which way did it come. */
package org.huiyin.workflow.web;
