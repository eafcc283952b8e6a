package org.huiyin.rehearsal;

import java.util.List;
import org.springframework.stereotype.Component;

/** Proposals under way. Every step is the use case's own, so that the engine, its timers and all lists really have them. */
@Component
class OpenHalf {

    private static final int BATCH = 100;

    /** Of sixteen, one waits for assignment, one for acknowledgement, one for a handler; the others for review. */
    private static final int TURN = 16;

    private final RehearsalLife life;

    OpenHalf(RehearsalLife life) {
        this.life = life;
    }

    void seed(String tenant, List<RehearsalPaper> papers) {
        for (int from = 0; from < papers.size(); from += BATCH) {
            List<RehearsalPaper> batch = papers.subList(from, Math.min(papers.size(), from + BATCH));
            List<String> ids = life.registered(tenant, List.copyOf(batch));
            moveOn(tenant, from, papers, ids);
        }
    }

    private void moveOn(String tenant, int from, List<RehearsalPaper> papers, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            int steps = (from + i) % TURN;
            if (steps < 3) {
                moveOn(tenant, ids.get(i), papers.get(from + i), steps);
            }
        }
    }

    private void moveOn(String tenant, String id, RehearsalPaper paper, int steps) {
        life.docketed(tenant, id, paper);
        if (steps > 0) {
            life.assigned(tenant, id, paper);
        }
        if (steps > 1) {
            life.acknowledged(tenant, id);
        }
    }
}
