/** 建议吹哨: rules T1–T8. They hear what happened after it has happened, and only suggest. */
package org.huiyin.whistle.triggers;
