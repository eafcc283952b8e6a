package org.huiyin.calendar;

/** Hands out the law as it stands; inside a transaction that has changed it, as that transaction left it. */
public interface LawBooks {

    LawBook now();
}
