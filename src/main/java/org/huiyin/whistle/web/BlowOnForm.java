package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleDesk;
import org.huiyin.whistle.WhistleKind;
import org.springframework.stereotype.Component;

/** Does what the form's button says: keep it, send it to the leaders, or blow it when the leader stands there. */
@Component
class BlowOnForm {

    private final DraftWhistle drafting;
    private final BlowWhistle blowing;
    private final WhistleDesk desk;

    BlowOnForm(DraftWhistle drafting, BlowWhistle blowing, WhistleDesk desk) {
        this.drafting = drafting;
        this.blowing = blowing;
        this.desk = desk;
    }

    /** @param what what became of it, by which the page tells */
    record Done(String id, String what) {}

    Done blow(Actor actor, WhistleForm form, Typed typed) {
        actor.require(WhistleAct.DRAFT_WHISTLE);
        String then = typed.text("then");
        var draft = form.toDraft(null, typed.texts("proposal"));
        if ("blow".equals(then) && form.chosen() == WhistleKind.EMERGENCY) {
            return new Done(blowing.emergency(actor, draft), "blown");
        }
        String id = drafting.draft(actor, draft);
        return new Done(id, then(actor, id, then));
    }

    /** With a draft that stands. */
    String then(Actor actor, String id, String then) {
        if (!"send".equals(then) && !"blow".equals(then)) {
            return "kept";
        }
        var whistle = desk.one(actor, id).whistle();
        if ("blow".equals(then) && whistle.emergency()) {
            blowing.confirm(actor, new BlowWhistle.Confirm(id, whistle.version(), null));
            return "blown";
        }
        drafting.send(actor, new DraftWhistle.Send(id, whistle.version()));
        if ("send".equals(then)) {
            return "send";
        }
        boolean complete = blowing.release(
                actor, new BlowWhistle.Release(id, desk.one(actor, id).whistle().version()));
        return complete ? "release" : "incomplete";
    }
}
