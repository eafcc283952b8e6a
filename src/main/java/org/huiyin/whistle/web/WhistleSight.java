package org.huiyin.whistle.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleAccess;
import org.huiyin.whistle.WhistlePart;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.workflow.SubjectAccess;
import org.huiyin.workflow.Trail.Run;
import org.springframework.stereotype.Component;

/**
 * Who may look where a whistle stands: whoever sees its page, yet of the shares of departments only those whose inside one may see; and
 * whoever put forward a proposal it was blown for, of the whole only.
 */
@Component
class WhistleSight implements SubjectAccess {

    private static final Set<String> OF_A_SHARE =
            Set.of("whistle-response", "whistle-handling", "whistle-arrival", "whistle-signing", "whistle-dispute");

    private final WhistleAccess access;
    private final WhistleParts parts;

    WhistleSight(WhistleAccess access, WhistleParts parts) {
        this.access = access;
        this.parts = parts;
    }

    @Override
    public String subjectType() {
        return "WHISTLE";
    }

    @Override
    public void requireVisible(Actor actor, String subjectId) {
        if (insider(actor, subjectId)) {
            access.visible(actor, subjectId);
        } else {
            access.requireBlownFor(actor, subjectId);
        }
    }

    @Override
    public boolean insider(Actor actor, String subjectId) {
        return Viewpoint.of(actor) != Viewpoint.PROPOSER;
    }

    @Override
    public List<Run> shown(Actor actor, String subjectId, List<Run> runs) {
        Whistle whistle = access.visible(actor, subjectId);
        Map<String, String> organs = parts.of(actor.tenant(), subjectId).stream()
                .collect(Collectors.toMap(WhistlePart::id, WhistlePart::organ));
        return runs.stream()
                .map(run -> ofShare(run, organs))
                .filter(run -> !isOfShare(run) || access.seesInside(actor, whistle, run.organ()))
                .toList();
    }

    /** By the share, not by the groups of its tasks: the sub-district verifies what a department has done. */
    private static Run ofShare(Run run, Map<String, String> organs) {
        return isOfShare(run) ? run.of(run.scopeId(), organs.get(run.scopeId())) : run.of(null, null);
    }

    private static boolean isOfShare(Run run) {
        return OF_A_SHARE.contains(run.processKey());
    }
}
