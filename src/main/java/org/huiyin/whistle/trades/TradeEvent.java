package org.huiyin.whistle.trades;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What is said about the trade and body of a whistle or proposal; stands in its own file, for insiders. */
public sealed interface TradeEvent extends DomainEvent {

    /** 归集涉事主体 */
    record CaseGathered(Actor actor, TradeCase.Kind kind, String caseId, Trade trade, String body)
            implements TradeEvent {

        @Override
        @JsonIgnore
        public String subjectType() {
            return kind == TradeCase.Kind.WHISTLE ? "WHISTLE" : "PROPOSAL";
        }

        @Override
        @JsonIgnore
        public String subjectId() {
            return caseId;
        }

        @Override
        @JsonIgnore
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
