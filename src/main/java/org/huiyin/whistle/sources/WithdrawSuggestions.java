package org.huiyin.whistle.sources;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.whistle.SuggestWhistle;
import org.huiyin.whistle.sources.RequestEvent.WhistleRequestWithdrawn;
import org.huiyin.whistle.sources.WhistleRequest.Answer;
import org.huiyin.whistle.sources.persistence.OpenSuggestions;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤销建议: what waits because of a proposal leaves the sub-district's desk when there is nothing left to blow for. What the sub-district
 * is drafting already is its own; emergencies stay, and so does what the grid or a street chief has seen.
 */
@Service
public class WithdrawSuggestions {

    private final OpenSuggestions open;
    private final WhistleRequests requests;
    private final SuggestWhistle whistles;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final MessageSource messages;

    WithdrawSuggestions(
            OpenSuggestions open,
            WhistleRequests requests,
            SuggestWhistle whistles,
            ApplicationEventPublisher events,
            Clock clock,
            MessageSource messages) {
        this.open = open;
        this.requests = requests;
        this.whistles = whistles;
        this.events = events;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param proposals those that were withdrawn or concluded; hearing of them again changes nothing */
    @Transactional
    public void of(String tenant, List<String> proposals) {
        open.of(tenant, proposals).forEach(waiting -> {
            if (waiting.whistleId() != null) {
                whistles.hold(tenant, waiting.whistleId());
            }
            WhistleRequest request = requests.lock(tenant, waiting.id());
            if (request.state().isOpen() && isPointless(request, waiting.state())) {
                withdraw(request, waiting.state());
            }
        });
    }

    private static boolean isPointless(WhistleRequest request, ProposalState state) {
        return switch (request.origin()) {
            case TRIGGER -> request.trigger().isPointless(state);
            case ASKED, LADDER -> state == ProposalState.WITHDRAWN && !request.emergency();
            case GRID, STREET -> false;
        };
    }

    private void withdraw(WhistleRequest request, ProposalState state) {
        Actor actor = Actor.system(request.tenant(), Door.SYSTEM);
        String reason = messages.getMessage(
                state == ProposalState.WITHDRAWN ? "whistle.request.gone.withdrawn" : "whistle.request.gone.concluded",
                null,
                Locale.SIMPLIFIED_CHINESE);
        if (request.whistleId() != null && !whistles.withdraw(actor, request.whistleId(), reason)) {
            return;
        }
        requests.answer(request, RequestState.WITHDRAWN, new Answer(reason, actor.personName(), clock.instant()));
        events.publishEvent(new WhistleRequestWithdrawn(
                actor,
                request.proposalId(),
                request.whistleId(),
                request.id(),
                request.origin(),
                request.subdistrict(),
                request.asker().person(),
                reason));
    }
}
