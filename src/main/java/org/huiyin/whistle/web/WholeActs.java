package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.CallFurtherDepartment;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.RefuseWhistle;
import org.huiyin.whistle.SetMilestones;
import org.huiyin.whistle.TriageWhistle;
import org.springframework.stereotype.Component;

/** The acts on a whistle as a whole, as its page's forms name them. */
@Component
class WholeActs {

    private final DraftWhistle drafting;
    private final BlowWhistle blowing;
    private final RefuseWhistle refusing;
    private final TriageWhistle triage;
    private final CallFurtherDepartment further;
    private final SetMilestones milestones;

    WholeActs(
            DraftWhistle drafting,
            BlowWhistle blowing,
            RefuseWhistle refusing,
            TriageWhistle triage,
            CallFurtherDepartment further,
            SetMilestones milestones) {
        this.drafting = drafting;
        this.blowing = blowing;
        this.refusing = refusing;
        this.triage = triage;
        this.further = further;
        this.milestones = milestones;
    }

    /** @return what became of it, by which the page tells: the act, or incomplete */
    String perform(Actor actor, String id, String act, Typed typed) {
        if (calls(actor, id, act, typed)) {
            return act;
        }
        int version = typed.version();
        switch (act) {
            case "send" -> drafting.send(actor, new DraftWhistle.Send(id, version));
            case "confirm-emergency" -> blowing.confirm(
                    actor, new BlowWhistle.Confirm(id, version, typed.text("danger")));
            case "release" -> {
                return blowing.release(actor, new BlowWhistle.Release(id, version)) ? act : "incomplete";
            }
            default -> refusing.refuse(
                    actor,
                    new RefuseWhistle.Command(id, version, typed.words("reason"), typed.words("ordinaryChannel")));
        }
        return act;
    }

    /** What has to do with the departments: whether and whom to call, by when. @return false when it is none of these */
    private boolean calls(Actor actor, String id, String act, Typed typed) {
        int version = typed.version();
        switch (act) {
            case "triage" -> triage.dispatch(actor, dispatch(id, typed));
            case "not-established" -> triage.notEstablished(
                    actor,
                    new TriageWhistle.NotEstablished(
                            id, version, typed.words("reason"), typed.words("ordinaryChannel")));
            case "call-further" -> further.call(
                    actor,
                    new CallFurtherDepartment.Command(
                            id, version, typed.text("organ"), typed.words("reason"), typed.day("resolveDue")));
            case "set-milestones" -> milestones.set(
                    actor, new SetMilestones.Command(id, version, milestones.read(typed.words("milestones"))));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static TriageWhistle.Dispatch dispatch(String id, Typed typed) {
        return new TriageWhistle.Dispatch(
                id,
                typed.version(),
                typed.words("lead"),
                typed.texts("supporting"),
                typed.day("resolveDue"),
                typed.whole("resolveHours"));
    }
}
