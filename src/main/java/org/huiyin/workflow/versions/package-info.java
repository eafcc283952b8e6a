/** Versions of the process definitions, and the move of running instances from one to the next. */
package org.huiyin.workflow.versions;
