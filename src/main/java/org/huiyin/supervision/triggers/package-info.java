/** What brings something to the ladder beside a day that went by: T1, T2, T5, and dissatisfaction after a rehandling. */
package org.huiyin.supervision.triggers;
