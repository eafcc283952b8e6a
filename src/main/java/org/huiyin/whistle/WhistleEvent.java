package org.huiyin.whistle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to a whistle as a whole, from the suggestion to its end; its shares, disputes and clocks have their own. */
public sealed interface WhistleEvent extends DomainEvent
        permits WhistleEvent.WhistleBlown,
                WhistleEvent.WhistleNotEstablished,
                WhistleEvent.WhistleDispatched,
                WhistleEvent.WhistleClosed,
                WhistleEvent.Inside,
                WhistlePartEvent {

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
    sealed interface Inside extends WhistleEvent
            permits WhistleSuggested,
                    WhistleSuggestionWithdrawn,
                    WhistleDrafted,
                    WhistleSentForRelease,
                    WhistleReleased,
                    WhistleFoundIncomplete,
                    WhistleRatingOpened,
                    WhistlePartEvent.Inside,
                    WhistleDisputeEvent,
                    WhistleClockEvent {
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

    /** 进入双向评价 */
    record WhistleRatingOpened(
            Actor actor, String whistleId, String number, String subdistrict, List<Called> departments)
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
}
