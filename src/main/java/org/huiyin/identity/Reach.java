package org.huiyin.identity;

/** Tells who can be reached by an account of their own; everybody else is told by letter, by phone or in person. */
public interface Reach {

    boolean hasAccount(String tenant, String person);
}
