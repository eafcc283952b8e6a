/** Which results are noted on which proposals. */
package org.huiyin.whistle.result.persistence;
