package org.huiyin.handling.work;

/** 进度赋色: a department's forecast of the month, never the category of its reply. */
public enum ProgressColour {
    /** 绿:已办结 */
    GREEN,
    /** 蓝:年内可办结 */
    BLUE,
    /** 黄:创造条件年内可能办结 */
    YELLOW,
    /** 红:暂不具备条件 */
    RED
}
