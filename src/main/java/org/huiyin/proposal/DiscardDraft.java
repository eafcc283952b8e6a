package org.huiyin.proposal;

import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 删除草稿: one's own, not handed in; one that waits for signatures is called off first. */
@Service
public class DiscardDraft {

    private final Drafts drafts;
    private final CoSignings coSignings;

    DiscardDraft(Drafts drafts, CoSignings coSignings) {
        this.drafts = drafts;
        this.coSignings = coSignings;
    }

    @Transactional
    public void discard(String id, Actor actor) {
        Draft draft = own(drafts, id, actor);
        if (draft.submitted()) {
            throw BusinessException.stale("error.proposal.draft.submitted");
        }
        if (!coSignings.discard(actor.tenant(), id)) {
            throw BusinessException.gateClosed("error.proposal.draft.co-signing");
        }
        drafts.discard(actor.tenant(), id, actor.person());
    }

    /** @throws BusinessException NOT_FOUND also for somebody else's: the answer never tells that there is one */
    public static Draft own(Drafts drafts, String id, Actor actor) {
        return drafts.find(actor.tenant(), id)
                .filter(d -> d.belongsTo(actor.person()))
                .orElseThrow(() -> BusinessException.notFound("error.proposal.draft.unknown"));
    }
}
