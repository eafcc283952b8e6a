package org.huiyin.proposal;

import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;

/** Papers and people of the sample districts for tests. */
public final class Papers {

    public static final Actor DEPUTY = actor("zhangsulong", "张素龙", Role.DEPUTY, "renda", "万柏林区人民代表大会");
    public static final Actor MEMBER = actor("zhitao", "芝涛", Role.MEMBER, "zhengxie", "万柏林区政协");
    public static final Actor CONGRESS_SECRETARIAT =
            actor("liukai", "刘凯", Role.CONGRESS_SECRETARIAT, "daigongwei", "万柏林区人大常委会代表工作委员会");
    public static final Actor CPPCC_SECRETARIAT =
            actor("chenzhiqiang", "陈志强", Role.CPPCC_SECRETARIAT, "tianwei", "万柏林区政协提案委员会");

    private Papers() {}

    public static Submission suggestion(String subject) {
        return paper(ProposalKind.DEPUTY_SUGGESTION, 6, true, subject, DEPUTY.person());
    }

    public static Submission proposal(String subject) {
        return paper(ProposalKind.MEMBER_PROPOSAL, 6, false, subject, MEMBER.person());
    }

    public static Submission paper(ProposalKind kind, int session, boolean inSession, String subject, String lead) {
        return new Submission(
                kind,
                6,
                session,
                inSession,
                subject,
                "停车难、占道多,居民反映集中,有必要加以解决。",
                Proposal.numbered(List.of("建设公共停车场。", "推动错时开放。")),
                "URBAN",
                lead,
                List.of(),
                null,
                List.of("zhujian"),
                "RESEARCH",
                true,
                null,
                null,
                false);
    }

    /** A text nobody has handed in before. */
    public static String fresh(String subject) {
        return subject + Ids.next();
    }

    private static Actor actor(String person, String name, Role role, String organ, String organName) {
        return new Actor("wanbailin", person, name, role, organ, organName, null, Door.PAGE);
    }
}
