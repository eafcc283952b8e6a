package org.huiyin.handling.conflict;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.conflict.persistence.Conflicts;
import org.huiyin.handling.joining.RequestCoHandlers;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Leads requests for further co-handling departments and conflicts through their steps, each act by a person who may do it. */
@Component
public class Disagreements {

    private final Lifecycle life;
    private final RequestCoHandlers request;
    private final CoHandlersRequests requests;
    private final RaiseConflict raise;
    private final CoordinateConflict coordinate;
    private final Conflicts conflicts;

    Disagreements(
            Lifecycle life,
            RequestCoHandlers request,
            CoHandlersRequests requests,
            RaiseConflict raise,
            CoordinateConflict coordinate,
            Conflicts conflicts) {
        this.life = life;
        this.request = request;
        this.requests = requests;
        this.raise = raise;
        this.coordinate = coordinate;
        this.conflicts = conflicts;
    }

    /** The lead department, which handles, asks for others. */
    public String asked(String id, String lead, String... organs) {
        return request.request(
                life.of(Role.DEPARTMENT_HANDLER, lead),
                new RequestCoHandlers.Command(life.part(id, lead).id(), List.of(organs), "核定资金来源", "涉及区级财政资金"));
    }

    /** Both departments have acknowledged. */
    public void begun(String id, String lead, String coHandling) {
        life.assign(id, lead, coHandling);
        life.acknowledged(id, lead);
        life.acknowledged(id, coHandling);
    }

    public String raised(String id, String lead, String coHandling) {
        return raise.raise(leader(lead), report(id, lead, coHandling));
    }

    RaiseConflict.Command report(String id, String lead, String coHandling) {
        return new RaiseConflict.Command(
                life.part(id, lead).id(), coHandling, "改造资金渠道", "应由专项资金列支。", "专项资金无此科目。", "局长两次协商未果。");
    }

    /** The supervision office brings them together. */
    public void settled(String id) {
        coordinate.coordinate(life.of(Role.SUPERVISION_OFFICE, null), meeting(conflict(id), true));
    }

    public void putToLeader(String id) {
        coordinate.coordinate(life.of(Role.SUPERVISION_OFFICE, null), meeting(conflict(id), false));
    }

    CoordinateConflict.Command meeting(String conflict, boolean settled) {
        return new CoordinateConflict.Command(
                conflict, settled, LocalDate.of(2026, 3, 2), "双方分管领导、督查室", "逐项核对资金渠道。", settled ? "由民政专项列支一半。" : null);
    }

    public String request(String id) {
        return requests.of(Lifecycle.TENANT, id).get(0).id();
    }

    public String conflict(String id) {
        var all = conflicts.of(Lifecycle.TENANT, id);
        return all.stream()
                .filter(Conflict::isOpen)
                .findFirst()
                .orElse(all.get(all.size() - 1))
                .id();
    }

    private Actor leader(String organ) {
        return life.of(organ.equals("qianfeng") ? Role.SUBDISTRICT_LEADER : Role.DEPARTMENT_LEADER, organ);
    }
}
