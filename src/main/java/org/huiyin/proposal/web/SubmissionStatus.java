package org.huiyin.proposal.web;

import java.time.Clock;
import java.time.Duration;
import org.huiyin.messaging.IntakeResults;
import org.huiyin.messaging.IntakeResults.IntakeResult;
import org.huiyin.messaging.IntakeResults.State;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.Drafts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Answers the one who handed a paper in what has become of it. */
@Component
class SubmissionStatus {

    /** Longer than registration ever takes; then the broker is away, and we say that the paper is kept. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    private final Drafts drafts;
    private final IntakeResults results;
    private final Clock clock;

    SubmissionStatus(Drafts drafts, IntakeResults results, Clock clock) {
        this.drafts = drafts;
        this.results = results;
        this.clock = clock;
    }

    /**
     * @param proposalId what it became, or the first one it duplicates
     * @param late registration takes longer than usual
     * @param completion it was a completed paper, not a new one
     */
    record Status(String eventId, State status, String reason, String proposalId, boolean late, boolean completion) {

        public boolean settled() {
            return status == State.ACCEPTED || status == State.DUPLICATE || status == State.REJECTED;
        }
    }

    Status of(String eventId, Actor actor) {
        Draft draft = drafts.find(actor.tenant(), eventId)
                .filter(Draft::submitted)
                .filter(d -> d.belongsTo(actor.person()))
                .orElseThrow(() -> BusinessException.notFound("error.proposal.submission.unknown", eventId));
        boolean completion = draft.proposalId() != null;
        boolean late = draft.submittedAt().plus(USUAL).isBefore(clock.instant());
        return results.find("huiyin:" + actor.tenant(), eventId)
                .map(r -> settled(r, late, completion))
                .orElseGet(() -> new Status(eventId, State.WAITING, null, null, late, completion));
    }

    private static Status settled(IntakeResult r, boolean late, boolean completion) {
        return new Status(r.eventId(), r.state(), r.reason(), r.subjectId(), late, completion);
    }
}
