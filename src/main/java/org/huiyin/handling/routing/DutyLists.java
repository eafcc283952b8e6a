package org.huiyin.handling.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.Happening;
import org.huiyin.handling.persistence.DutyRows;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** 职责清单: what each department that handles proposals is charged with today; in templates as {@code @dutyLists}. */
@Component
public class DutyLists {

    private final DutyRows rows;
    private final Directory directory;
    private final Happening happening;

    DutyLists(DutyRows rows, Directory directory, Happening happening) {
        this.rows = rows;
        this.directory = directory;
        this.happening = happening;
    }

    /** Whatever departments' page lists them beside their names: everybody who can choose one sees it. */
    public Map<String, List<String>> of(Actor actor) {
        Map<String, List<String>> duties = new LinkedHashMap<>();
        today(actor.tenant()).forEach((organ, list) -> duties.put(organ, list.duties()));
        return duties;
    }

    /** For the page of duties, in the order of the directory. @throws BusinessException FORBIDDEN */
    public List<DutyList> list(Actor actor) {
        actor.require(RoutingAct.SEE_DUTIES);
        return List.copyOf(today(actor.tenant()).values());
    }

    /**
     * A department's lists: those to come and those past, the latest first, the file's at the end.
     *
     * @throws BusinessException FORBIDDEN, or NOT_FOUND when no such department handles proposals
     */
    public List<DutyList> history(Actor actor, String organ) {
        actor.require(RoutingAct.SEE_DUTIES);
        Organ known = organ(actor, organ);
        List<DutyList> all = new ArrayList<>(rows.of(actor.tenant(), organ));
        all.add(DutyList.ofFile(organ, known.duties()));
        return all;
    }

    Organ organ(Actor actor, String code) {
        return directory
                .organ(actor.tenant(), code)
                .filter(Organ::handles)
                .orElseThrow(() -> BusinessException.notFound("error.duties.organ"));
    }

    Map<String, DutyList> today(String tenant) {
        Map<String, DutyList> lists = new LinkedHashMap<>();
        directory
                .handlingDepartments(tenant)
                .forEach(organ -> lists.put(organ.code(), DutyList.ofFile(organ.code(), organ.duties())));
        rows.inForce(tenant, ChinaTime.dateOf(happening.now())).forEach(list -> lists.replace(list.organ(), list));
        return lists;
    }
}
