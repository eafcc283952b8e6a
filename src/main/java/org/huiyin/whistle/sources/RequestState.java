package org.huiyin.whistle.sources;

/** How far a request has come. */
public enum RequestState {
    /** Nobody knows yet in which sub-district it is: the supervision office says. */
    UNPLACED,
    /** With the sub-district. */
    OPEN,
    /** The sub-district has taken it up. */
    GRANTED,
    /** The sub-district has answered why not. */
    DECLINED,
    /** Its proposal is withdrawn or concluded: there is nothing left to blow for. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == UNPLACED || this == OPEN;
    }
}
