package org.huiyin.whistle;

import java.time.Instant;

/** 处置措施: what a department did on site. */
public record Measure(String partId, String text, String notedByName, Instant notedAt) {}
