package org.huiyin.identity;

import java.util.Arrays;
import java.util.List;
import org.huiyin.identity.Directory.OrganKind;

/** 集体提出单位的种类: what may propose as a body, by its contact (联系人、召集人), in which house. */
public enum BodyKind {
    /** 党派 */
    PARTY(OrganKind.CPPCC),
    /** 人民团体 */
    PEOPLES_ORGANIZATION(OrganKind.CPPCC),
    /** 界别 */
    SECTOR(OrganKind.CPPCC),
    /** 专门委员会 */
    SPECIAL_COMMITTEE(OrganKind.CPPCC),
    /** 代表团 */
    DELEGATION(OrganKind.CONGRESS);

    private final OrganKind house;

    BodyKind(OrganKind house) {
        this.house = house;
    }

    public OrganKind house() {
        return house;
    }

    public static List<BodyKind> of(OrganKind house) {
        return Arrays.stream(values()).filter(body -> body.house == house).toList();
    }
}
