package org.huiyin.permission;

import java.util.EnumMap;
import java.util.Map;
import org.huiyin.shared.Role;

/** An account of 万柏林区 for each role, with the post it acts by. */
record Official(String account, String post) {

    private static final Map<Role, Official> OF = new EnumMap<>(Role.class);

    static {
        put(Role.DEPUTY, "zhangsulong", "renda");
        put(Role.MEMBER, "zhitao", "zhengxie");
        put(Role.CONGRESS_SECRETARIAT, "wbl-daigongwei", "daigongwei");
        put(Role.CPPCC_SECRETARIAT, "wbl-tianwei", "tianwei");
        put(Role.SUPERVISION_OFFICE, "wbl-ducha", "ducha");
        put(Role.ASSESSMENT_OFFICE, "wbl-kaohe", "kaohe");
        put(Role.ESTABLISHMENT_OFFICE, "wbl-bianban", "bianban");
        put(Role.DEPARTMENT_LIAISON, "wbl-zhujian-lianluo", "zhujian");
        put(Role.DEPARTMENT_HANDLER, "wbl-zhujian-jingban", "zhujian");
        put(Role.DEPARTMENT_DEPUTY_LEADER, "wbl-zhujian-fenguan", "zhujian");
        put(Role.DEPARTMENT_LEADER, "wbl-zhujian-zhuyao", "zhujian");
        put(Role.SUBDISTRICT_STAFF, "wbl-qianfeng-jingban", "qianfeng");
        put(Role.SUBDISTRICT_LEADER, "wbl-qianfeng-zhuyao", "qianfeng");
        put(Role.SUBDISTRICT_CONGRESS_OFFICE, "wbl-qianfeng-rendagongwei", "qianfeng");
        put(Role.COMMAND_CENTRE, "wbl-zhihui", "zhihui");
        put(Role.DISTRICT_LEADER, "wbl-quzhang", "quzhengfu");
        put(Role.AUDITOR, "wbl-shenji", "shenji");
        put(Role.ADMINISTRATOR, "wbl-guanli", "xinxi");
    }

    static Official of(Role role) {
        return OF.get(role);
    }

    /** The organ whose part of a proposal this role would work on. */
    static String organ(Role role) {
        return role == Role.SUBDISTRICT_STAFF || role == Role.SUBDISTRICT_LEADER ? "qianfeng" : "zhujian";
    }

    /** The same post in 小店区. */
    static Official elsewhere(Role role) {
        return switch (role) {
            case DEPUTY -> new Official("shenjiahe", of(role).post());
            case MEMBER -> new Official("duanruolan", of(role).post());
            case SUBDISTRICT_STAFF -> new Official("xd-wucheng-jingban", role + "@wucheng");
            case SUBDISTRICT_LEADER -> new Official("xd-wucheng-zhuyao", role + "@wucheng");
            case SUBDISTRICT_CONGRESS_OFFICE -> new Official("xd-wucheng-rendagongwei", role + "@wucheng");
            default -> new Official(of(role).account().replace("wbl-", "xd-"), of(role).post());
        };
    }

    /** The same post in another department or sub-district, or null. */
    static Official other(Role role) {
        String organ = organ(role).equals("qianfeng") ? "xiayuan" : "minzheng";
        boolean departments = role.name().startsWith("DEPARTMENT_") || organ.equals("xiayuan");
        String account = of(role).account().replace(organ(role), organ);
        return departments ? new Official(account, role + "@" + organ) : null;
    }

    /** Another deputy or member, who has signed nothing. */
    static Official otherProposer(Role role) {
        return new Official(role == Role.DEPUTY ? "changfei" : "wenhaiyan", of(role).post());
    }

    private static void put(Role role, String account, String organ) {
        OF.put(role, new Official(account, role + "@" + organ));
    }
}
