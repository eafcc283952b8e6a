package org.huiyin.supervision.items;

/** The register in figures: the three marks, what waits to be struck off, and what is late. */
public record ItemCounts(int set, int inHand, int done, int reported, int late) {}
