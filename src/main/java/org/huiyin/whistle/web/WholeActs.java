package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.RefuseWhistle;
import org.huiyin.whistle.TriageWhistle;
import org.springframework.stereotype.Component;

/** The acts on a whistle as a whole, as its page's forms name them. */
@Component
class WholeActs {

    private final DraftWhistle drafting;
    private final BlowWhistle blowing;
    private final RefuseWhistle refusing;
    private final TriageWhistle triage;

    WholeActs(DraftWhistle drafting, BlowWhistle blowing, RefuseWhistle refusing, TriageWhistle triage) {
        this.drafting = drafting;
        this.blowing = blowing;
        this.refusing = refusing;
        this.triage = triage;
    }

    /** @return what became of it, by which the page tells: the act, or incomplete */
    String perform(Actor actor, String id, String act, Typed typed) {
        int version = typed.version();
        switch (act) {
            case "send" -> drafting.send(actor, new DraftWhistle.Send(id, version));
            case "confirm-emergency" -> blowing.confirm(
                    actor, new BlowWhistle.Confirm(id, version, typed.text("danger")));
            case "release" -> {
                return blowing.release(actor, new BlowWhistle.Release(id, version)) ? act : "incomplete";
            }
            case "refuse" -> refusing.refuse(
                    actor,
                    new RefuseWhistle.Command(id, version, typed.words("reason"), typed.words("ordinaryChannel")));
            case "triage" -> triage.dispatch(
                    actor,
                    new TriageWhistle.Dispatch(
                            id,
                            version,
                            typed.words("lead"),
                            typed.texts("supporting"),
                            typed.day("resolveDue"),
                            typed.whole("resolveHours")));
            default -> triage.notEstablished(
                    actor,
                    new TriageWhistle.NotEstablished(
                            id, version, typed.words("reason"), typed.words("ordinaryChannel")));
        }
        return act;
    }
}
