package org.huiyin.web;

import org.huiyin.shared.Actor;

/** Counts what waits at one place of the shell, such as the worklist; modules above supply a bean each. */
public interface PlaceCounter {

    /** Path of the place, e.g. /worklist. */
    String path();

    long count(Actor actor);
}
