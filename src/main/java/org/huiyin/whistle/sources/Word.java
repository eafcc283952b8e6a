package org.huiyin.whistle.sources;

/** One entry of a list. */
public record Word(String word, String standsFor) {}
