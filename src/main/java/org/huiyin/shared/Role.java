package org.huiyin.shared;

import java.util.Set;
import java.util.stream.Collectors;

/** Roles of the field; a person holds them as posts at an organ, from–to. What the permission matrix does not name is forbidden. */
public enum Role {
    /** 区人大代表 */
    DEPUTY,
    /** 区政协委员 */
    MEMBER,
    /** 人大代工委 */
    CONGRESS_SECRETARIAT,
    /** 政协提案委 */
    CPPCC_SECRETARIAT,
    /** 区政府督查室 */
    SUPERVISION_OFFICE,
    /** 考核办 */
    ASSESSMENT_OFFICE,
    /** 编办 */
    ESTABLISHMENT_OFFICE,
    /** 承办单位办公室联络员 */
    DEPARTMENT_LIAISON,
    /** 承办单位经办人 */
    DEPARTMENT_HANDLER,
    /** 承办单位分管领导 */
    DEPARTMENT_DEPUTY_LEADER,
    /** 承办单位主要领导 */
    DEPARTMENT_LEADER,
    SUBDISTRICT_STAFF,
    SUBDISTRICT_LEADER,
    /** 街道人大工委 */
    SUBDISTRICT_CONGRESS_OFFICE,
    COMMAND_CENTRE,
    DISTRICT_LEADER,
    AUDITOR,
    ADMINISTRATOR;

    /** The codes in the order of this list, with commas; the doors write them as names. */
    public static String list(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
