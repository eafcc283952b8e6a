package org.huiyin.whistle;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** What happens to one department's share of a whistle, from its signature to the rating of both sides. */
public sealed interface WhistlePartEvent extends WhistleEvent {

    String partId();

    /** Not told to proposers. */
    sealed interface Inside extends WhistlePartEvent, WhistleEvent.Inside {}

    /** 签收 */
    record WhistleSigned(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, boolean late)
            implements WhistlePartEvent {}

    /** 联系街道 */
    record SubdistrictContacted(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String words,
            boolean late)
            implements Inside {}

    /** 现场报到 */
    record WhistleReportedIn(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String place,
            boolean late)
            implements WhistlePartEvent {}

    /** 处置措施 */
    record MeasureNoted(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, String text)
            implements Inside {}

    /** 报办结 */
    record WhistleResolved(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String resolution,
            boolean late)
            implements WhistlePartEvent {}

    /** 核验通过 */
    record ResolutionVerified(
            Actor actor, String whistleId, String number, String partId, String organ, String organName)
            implements WhistlePartEvent {}

    /** 核验退回 */
    record ResolutionSentBack(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String reason,
            int times)
            implements Inside {}

    /** 街道评价部门 */
    record DepartmentRated(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, Mark mark)
            implements Inside {}

    /** 部门评价哨单 */
    record WhistleRated(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, Mark mark)
            implements Inside {}

    /** 裁定后不再由该部门承担 */
    record WhistlePartEnded(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String replacement)
            implements Inside {}

    /** 改由已在哨单里的部门牵头 */
    record WhistleLeadChanged(
            Actor actor, String whistleId, String number, String partId, String organ, String organName)
            implements Inside {}

    /** 增派的配合部门 */
    record FurtherDepartmentCalled(
            Actor actor,
            String whistleId,
            String number,
            WhistleKind kind,
            String title,
            String partId,
            String organ,
            String organName,
            String reason)
            implements Inside {}

    /** 攻坚哨的里程碑 */
    record MilestonesSet(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String listId,
            int milestones,
            LocalDate due)
            implements Inside {}

    /** 改派的部门 */
    record WhistlePartAdded(
            Actor actor,
            String whistleId,
            String number,
            WhistleKind kind,
            String title,
            String partId,
            String organ,
            String organName,
            boolean lead)
            implements Inside {}
}
