package org.huiyin.handling;

/** 公开属性 of a reply; NONE needs a ground. */
public enum Disclosure {
    FULL,
    SUMMARY,
    NONE
}
