package org.huiyin.handling.returns;

import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Leads a return through its steps by the use cases, each act by a person who may do it. */
@Component
public class Disputes {

    private final Lifecycle life;
    private final ReturnAssignment returnAssignment;
    private final DecideReturn decide;
    private final RuleOnReturn rule;

    Disputes(Lifecycle life, ReturnAssignment returnAssignment, DecideReturn decide, RuleOnReturn rule) {
        this.life = life;
        this.returnAssignment = returnAssignment;
        this.decide = decide;
        this.rule = rule;
    }

    private String part(String id, String organ) {
        return life.part(id, organ).id();
    }

    public void proposed(String id, String organ, String belongsTo) {
        returnAssignment.propose(
                life.of(Role.DEPARTMENT_LIAISON, organ),
                new ReturnAssignment.Proposed(part(id, organ), "不属本单位职责。", belongsTo));
    }

    public void returned(String id, String organ, String belongsTo) {
        proposed(id, organ, belongsTo);
        confirmed(id, organ);
    }

    public void referred(String id, String organ) {
        decided(id, organ, DecideReturn.Verdict.REFER, null);
    }

    public void confirmed(String id, String organ) {
        returnAssignment.confirm(life.of(Role.DEPARTMENT_DEPUTY_LEADER, organ), part(id, organ));
    }

    void refused(String id, String organ) {
        returnAssignment.refuse(
                life.of(Role.DEPARTMENT_DEPUTY_LEADER, organ),
                new ReturnAssignment.Answer(part(id, organ), "属本单位职责，请签收。"));
    }

    public void decided(String id, String organ, DecideReturn.Verdict verdict, String to) {
        decide.decide(
                life.of(Role.SUPERVISION_OFFICE, null),
                new DecideReturn.Command(part(id, organ), verdict, to, "按三定规定。"));
    }

    public void ruled(String id, String organ, RuleOnReturn.Step step, String to) {
        rule.rule(
                life.of(Role.SUPERVISION_OFFICE, null), new RuleOnReturn.Command(part(id, organ), step, to, "按三定规定。"));
    }

    void viewGiven(String id, String organ, String to) {
        rule.giveView(
                life.of(Role.ESTABLISHMENT_OFFICE, null),
                new RuleOnReturn.Command(part(id, organ), null, to, "依三定方案第三条。"));
    }

    void ruledFinally(String id, String organ, String to) {
        rule.ruleFinally(
                life.of(Role.DISTRICT_LEADER, null), new RuleOnReturn.Command(part(id, organ), null, to, "照此执行。"));
    }
}
