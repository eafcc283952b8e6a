package org.huiyin.whistle.sources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleKind;

/**
 * What happens to a request for a whistle: in the file of the proposal it is about, else in the suggested whistle's own. What a rule
 * suggests is for insiders.
 */
public sealed interface RequestEvent extends DomainEvent {

    String proposalId();

    String whistleId();

    RequestOrigin origin();

    @Override
    default String subjectType() {
        return proposalId() == null ? "WHISTLE" : "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId() == null ? whistleId() : proposalId();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return origin() == RequestOrigin.ASKED ? Visibility.PARTIES : Visibility.INTERNAL;
    }

    /** 提请吹哨、建议吹哨 @param organ the sub-district, null while it is not known */
    record WhistleRequested(
            Actor actor,
            String proposalId,
            String whistleId,
            String requestId,
            RequestOrigin origin,
            Trigger trigger,
            WhistleKind kind,
            String organ,
            String title)
            implements RequestEvent {}

    /** 指定街道 */
    record WhistleRequestPlaced(
            Actor actor, String proposalId, String whistleId, String requestId, RequestOrigin origin, String organ)
            implements RequestEvent {
        @Override
        @JsonIgnore
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 采纳提请 @param person who had asked, to be told */
    record WhistleRequestGranted(
            Actor actor,
            String proposalId,
            String whistleId,
            String requestId,
            RequestOrigin origin,
            String organ,
            String person)
            implements RequestEvent {}

    /** 答复不吹哨 @param person who had asked, to be told */
    record WhistleRequestDeclined(
            Actor actor,
            String proposalId,
            String whistleId,
            String requestId,
            RequestOrigin origin,
            String organ,
            String person,
            String reason)
            implements RequestEvent {}

    /** 撤销建议 @param person who had asked, to be told */
    record WhistleRequestWithdrawn(
            Actor actor,
            String proposalId,
            String whistleId,
            String requestId,
            RequestOrigin origin,
            String organ,
            String person,
            String reason)
            implements RequestEvent {}
}
