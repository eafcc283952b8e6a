package org.huiyin.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.rehearsal.RehearsalWords.Call;
import org.huiyin.rehearsal.persistence.WhistleRows;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.Ground;
import org.huiyin.whistle.TriageWhistle;
import org.huiyin.whistle.WhistleKind;
import org.springframework.stereotype.Component;

/** A rehearsal whistle from the draft to the departments, each act by its use case and by a person who may. */
@Component
class WhistleBlowing {

    private static final int HARD_CASE_DAYS = 60;

    private final DraftWhistle drafting;
    private final BlowWhistle blowing;
    private final TriageWhistle triage;
    private final WhistleRows rows;
    private final RehearsalCast cast;
    private final Clock clock;

    WhistleBlowing(
            DraftWhistle drafting,
            BlowWhistle blowing,
            TriageWhistle triage,
            WhistleRows rows,
            RehearsalCast cast,
            Clock clock) {
        this.drafting = drafting;
        this.blowing = blowing;
        this.triage = triage;
        this.rows = rows;
        this.cast = cast;
        this.clock = clock;
    }

    String drafted(Directory.Organ subdistrict, Call call, String place) {
        Actor staff = cast.holder(subdistrict.tenant(), Role.SUBDISTRICT_STAFF, subdistrict.code());
        String id = drafting.draft(staff, draft(subdistrict.tenant(), call, place));
        rows.markSample(subdistrict.tenant(), id);
        return id;
    }

    private DraftWhistle.Draft draft(String tenant, Call call, String place) {
        WhistleKind kind = WhistleKind.valueOf(call.kind());
        LocalDate due = kind == WhistleKind.HARD_CASE ? ChinaTime.today(clock).plusDays(HARD_CASE_DAYS) : null;
        return new DraftWhistle.Draft(
                kind,
                null,
                "（样例）" + place + call.matter(),
                place + call.matter() + "，街道多次劝导、协调，没有执法权，问题仍在。",
                place,
                null,
                null,
                null,
                null,
                call.danger(),
                List.of(Ground.NO_ENFORCEMENT_POWER, Ground.COORDINATED_IN_VAIN),
                null,
                cast.duties(tenant, call.lead()),
                due,
                List.of());
    }

    void sent(Directory.Organ subdistrict, String id) {
        Actor staff = cast.holder(subdistrict.tenant(), Role.SUBDISTRICT_STAFF, subdistrict.code());
        drafting.send(staff, new DraftWhistle.Send(id, rows.version(subdistrict.tenant(), id)));
    }

    /** A hard case by two hands. */
    void blown(Directory.Organ subdistrict, Call call, String id) {
        String tenant = subdistrict.tenant();
        Actor leader = cast.holder(tenant, Role.SUBDISTRICT_LEADER, subdistrict.code());
        blowing.release(leader, new BlowWhistle.Release(id, rows.version(tenant, id)));
        if (WhistleKind.valueOf(call.kind()).needsSecondSignature()) {
            blowing.release(
                    cast.holder(tenant, Role.DISTRICT_LEADER, null),
                    new BlowWhistle.Release(id, rows.version(tenant, id)));
        }
    }

    void dispatched(String tenant, Call call, String id) {
        triage.dispatch(
                cast.holder(tenant, Role.COMMAND_CENTRE, null),
                new TriageWhistle.Dispatch(id, rows.version(tenant, id), call.lead(), call.supporting(), null, null));
    }

    void refused(String tenant, String id) {
        triage.notEstablished(
                cast.holder(tenant, Role.COMMAND_CENTRE, null),
                new TriageWhistle.NotEstablished(id, rows.version(tenant, id), "属街道日常管理事项，尚未穷尽自身职权。", "按网格日常事件办理"));
    }
}
