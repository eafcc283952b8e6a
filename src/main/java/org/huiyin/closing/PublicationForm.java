package org.huiyin.closing;

/** 公开方式 */
public enum PublicationForm {
    FULL,
    SUMMARY,
    NONE
}
