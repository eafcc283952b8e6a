package org.huiyin.handling;

public enum SatisfactionRating {
    SATISFIED,
    MOSTLY_SATISFIED,
    DISSATISFIED
}
