package org.huiyin.whistle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to a whistle, from the suggestion to the rating of both sides. */
public sealed interface WhistleEvent extends DomainEvent {

    String SUBJECT = "WHISTLE";

    String whistleId();

    @Override
    @JsonIgnore
    default String subjectType() {
        return SUBJECT;
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return whistleId();
    }

    /** What is prepared, disputed and clocked inside is not told to proposers. */
    sealed interface Inside extends WhistleEvent {
        @Override
        @JsonIgnore
        default Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** A department that is called. */
    record Called(String partId, String organ, String organName, boolean lead) {}

    /** 建议吹哨 */
    record WhistleSuggested(
            Actor actor,
            String whistleId,
            WhistleKind kind,
            String subdistrict,
            String subdistrictName,
            String title,
            WhistleSource source,
            String sourceReference,
            String facts,
            List<String> proposals)
            implements Inside {}

    /** 撤销建议: the proposal it was suggested for is withdrawn or concluded. */
    record WhistleSuggestionWithdrawn(
            Actor actor, String whistleId, String subdistrict, String title, String reason, List<String> proposals)
            implements Inside {}

    /** 拟哨 */
    record WhistleDrafted(
            Actor actor,
            String whistleId,
            WhistleKind kind,
            String subdistrict,
            String subdistrictName,
            String title,
            WhistleSource source)
            implements Inside {}

    /** 送班子审核 */
    record WhistleSentForRelease(Actor actor, String whistleId, WhistleKind kind, String subdistrict, String title)
            implements Inside {}

    /** 班子成员签发; a hard case waits for the second hand. */
    record WhistleReleased(
            Actor actor, String whistleId, WhistleKind kind, String subdistrict, String title, boolean complete)
            implements Inside {}

    /** 要件不全，退回补正 */
    record WhistleFoundIncomplete(Actor actor, String whistleId, String subdistrict, String title, List<String> missing)
            implements Inside {}

    /** 吹哨 */
    record WhistleBlown(
            Actor actor,
            String whistleId,
            String number,
            WhistleKind kind,
            String subdistrict,
            String subdistrictName,
            String title,
            String place,
            String danger,
            List<String> proposals)
            implements WhistleEvent {}

    /** 哨不成立，改走日常渠道; before it was blown by the sub-district itself, afterwards by the command centre. */
    record WhistleNotEstablished(
            Actor actor,
            String whistleId,
            String number,
            String subdistrict,
            String title,
            String reason,
            String ordinaryChannel,
            List<String> proposals)
            implements WhistleEvent {

        /** What was never blown was a suggestion or a draft, of which proposers read only if they asked. */
        @Override
        @JsonIgnore
        public Visibility visibility() {
            return number == null ? Visibility.INTERNAL : Visibility.PARTIES;
        }
    }

    /** 派哨 */
    record WhistleDispatched(
            Actor actor,
            String whistleId,
            String number,
            WhistleKind kind,
            String subdistrict,
            String title,
            String place,
            List<Called> departments,
            List<String> proposals)
            implements WhistleEvent {}

    /** 签收 */
    record WhistleSigned(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, boolean late)
            implements WhistleEvent {}

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
            implements WhistleEvent {}

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
            implements WhistleEvent {}

    /** 核验通过 */
    record ResolutionVerified(
            Actor actor, String whistleId, String number, String partId, String organ, String organName)
            implements WhistleEvent {}

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

    /** 进入双向评价 */
    record WhistleRatingOpened(
            Actor actor, String whistleId, String number, String subdistrict, List<Called> departments)
            implements Inside {}

    /** 街道评价部门 */
    record DepartmentRated(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, Mark mark)
            implements Inside {}

    /** 部门评价哨单 */
    record WhistleRated(
            Actor actor, String whistleId, String number, String partId, String organ, String organName, Mark mark)
            implements Inside {}

    /**
     * 销号
     *
     * @param unrated how many ratings did not come in time
     */
    record WhistleClosed(
            Actor actor,
            String whistleId,
            String number,
            String subdistrict,
            String subdistrictName,
            String title,
            String result,
            int unrated,
            List<String> proposals)
            implements WhistleEvent {}

    /** 退哨异议 */
    record WhistleDisputed(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String disputeId,
            String reason,
            boolean emergency)
            implements Inside {}

    /** 争议裁定 */
    record WhistleDisputeRuled(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String disputeId,
            WhistleDispute.Level level,
            boolean upheld,
            String replacement,
            String words,
            boolean last)
            implements Inside {}

    /** 不服裁定，提请上一级 */
    record WhistleRulingContested(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String disputeId,
            WhistleDispute.Level level,
            String objection)
            implements Inside {}

    /** 接受裁定 */
    record WhistleRulingAccepted(
            Actor actor, String whistleId, String number, String partId, String organ, String disputeId)
            implements Inside {}

    /** 争议了结 */
    record WhistleDisputeClosed(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String disputeId,
            WhistleDispute.State outcome)
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

    /** 时限将到 */
    record WhistleClockDueSoon(
            Actor actor, String whistleId, String number, String scope, String organ, String kind, LocalDate due)
            implements Inside {}

    /** 超时 */
    record WhistleClockOverdue(
            Actor actor, String whistleId, String number, String scope, String organ, String kind, LocalDate due)
            implements Inside {}

    /** 改期 */
    record WhistleClockMoved(
            Actor actor,
            String whistleId,
            String number,
            String scope,
            String organ,
            String kind,
            LocalDate before,
            LocalDate due,
            String reason)
            implements Inside {}
}
