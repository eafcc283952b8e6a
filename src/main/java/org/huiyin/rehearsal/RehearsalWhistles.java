package org.huiyin.rehearsal;

import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.rehearsal.RehearsalWords.Call;
import org.huiyin.rehearsal.persistence.WhistleRows;
import org.huiyin.rehearsal.persistence.WhistleRows.Part;
import org.springframework.stereotype.Component;

/** Whistles of a rehearsal, one of ten proposals as many, at every stage in turn. */
@Component
class RehearsalWhistles {

    private static final int PROPOSALS_PER_WHISTLE = 10;
    private static final int MOST = 280;

    private final WhistleBlowing blowing;
    private final WhistleAnswering answering;
    private final WhistleVerdicts verdicts;
    private final WhistleRows rows;
    private final RehearsalCast cast;
    private final RehearsalWords words = RehearsalWords.read();

    RehearsalWhistles(
            WhistleBlowing blowing,
            WhistleAnswering answering,
            WhistleVerdicts verdicts,
            WhistleRows rows,
            RehearsalCast cast) {
        this.blowing = blowing;
        this.answering = answering;
        this.verdicts = verdicts;
        this.rows = rows;
        this.cast = cast;
    }

    /** @return how many */
    int seed(String tenant, int proposals) {
        List<Directory.Organ> subdistricts = cast.subdistricts(tenant);
        int many = subdistricts.isEmpty() ? 0 : Math.min(MOST, proposals / PROPOSALS_PER_WHISTLE);
        for (int i = 0; i < many; i++) {
            // the sub-districts differ in how often they blow
            Directory.Organ subdistrict =
                    subdistricts.get((int) Math.sqrt(i % (subdistricts.size() * subdistricts.size())));
            Call call = words.whistles().get(i % words.whistles().size());
            lead(subdistrict, call, i, WhistleStage.of(i));
        }
        return many;
    }

    private void lead(Directory.Organ subdistrict, Call call, int number, WhistleStage stage) {
        String tenant = subdistrict.tenant();
        String place = words.spots().get(number % words.spots().size()).formatted(number + 1);
        String id = blowing.drafted(subdistrict, call, place);
        if (stage.reaches(WhistleStage.RELEASING)) {
            blowing.sent(subdistrict, id);
        }
        if (stage.reaches(WhistleStage.TRIAGE)) {
            blowing.blown(subdistrict, call, id);
        }
        if (stage == WhistleStage.NOT_ESTABLISHED) {
            blowing.refused(tenant, id);
        } else if (stage.reaches(WhistleStage.DISPATCHED)) {
            blowing.dispatched(tenant, call, id);
            answered(subdistrict, call, number, stage, id, place);
        }
    }

    private void answered(
            Directory.Organ subdistrict, Call call, int number, WhistleStage stage, String id, String place) {
        String tenant = subdistrict.tenant();
        List<Part> parts = rows.parts(tenant, id);
        if (stage == WhistleStage.DISPUTED) {
            if (call.danger() == null) {
                verdicts.disputed(tenant, parts.get(parts.size() - 1));
            }
            return;
        }
        parts.forEach(part -> answering.upTo(stage, tenant, part, place));
        if (stage == WhistleStage.SENT_BACK) {
            verdicts.sentBack(subdistrict, parts.get(0));
        }
        if (stage.reaches(WhistleStage.RATING)) {
            parts.forEach(part -> verdicts.verified(subdistrict, part));
        }
        if (stage == WhistleStage.CLOSED) {
            parts.forEach(part -> verdicts.rated(subdistrict, part, number));
        }
    }
}
