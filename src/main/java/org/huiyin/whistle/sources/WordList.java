package org.huiyin.whistle.sources;

/** Lists of words and places that a district keeps. */
public enum WordList {
    /** Words of danger; stands for what is dangerous. */
    DANGER,
    /** Matters that lie at a spot. */
    SPOT,
    /** Words of trades; stands for a {@code Trade}. */
    TRADE,
    /** Names of places; stands for a sub-district. */
    PLACE,
    /** Beginnings of the city grid's codes; stands for a sub-district. */
    GRID,
    /** Outlines: points lng,lat one after the other; stands for a sub-district. */
    AREA
}
