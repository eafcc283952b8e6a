package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleDesk;
import org.huiyin.workflow.SubjectAccess;
import org.springframework.stereotype.Component;

/** Who may look where a whistle stands: whoever sees its page; inside there is nothing to hide from them but the quarrels of others. */
@Component
class WhistleSight implements SubjectAccess {

    private final WhistleDesk desk;

    WhistleSight(WhistleDesk desk) {
        this.desk = desk;
    }

    @Override
    public String subjectType() {
        return "WHISTLE";
    }

    @Override
    public void requireVisible(Actor actor, String subjectId) {
        desk.requireVisible(actor, subjectId);
    }

    @Override
    public boolean insider(Actor actor, String subjectId) {
        return true;
    }
}
