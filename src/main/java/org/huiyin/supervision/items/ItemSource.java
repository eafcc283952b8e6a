package org.huiyin.supervision.items;

/** Out of what an item list was made. */
public enum ItemSource {
    /** 协调会纪要 */
    MEETING,
    /** 哨单 */
    WHISTLE,
    /** 督查室立项 */
    OFFICE
}
