package org.huiyin.calendar;

/** The holidays the State Council arranges. */
public enum Festival {
    /** 元旦 */
    NEW_YEAR,
    /** 春节 */
    SPRING_FESTIVAL,
    /** 清明节 */
    QINGMING,
    /** 劳动节 */
    LABOUR_DAY,
    /** 端午节 */
    DRAGON_BOAT,
    /** 中秋节 */
    MID_AUTUMN,
    /** 国庆节 */
    NATIONAL_DAY
}
