package org.huiyin.whistle.web;

import java.util.Arrays;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.huiyin.whistle.AnswerRuling;
import org.huiyin.whistle.Mark;
import org.huiyin.whistle.RateDepartment;
import org.huiyin.whistle.RateWhistle;
import org.huiyin.whistle.RuleOnDispute;
import org.huiyin.whistle.SendBackResolution;
import org.huiyin.whistle.VerifyResolution;
import org.springframework.stereotype.Component;

/** What others say of a department's share: verified or sent back, rated, ruled. */
@Component
class CheckingActs {

    private final VerifyResolution verifying;
    private final SendBackResolution sendingBack;
    private final RateDepartment ratingDepartments;
    private final RateWhistle ratingWhistles;
    private final RuleOnDispute ruling;
    private final AnswerRuling answering;

    CheckingActs(
            VerifyResolution verifying,
            SendBackResolution sendingBack,
            RateDepartment ratingDepartments,
            RateWhistle ratingWhistles,
            RuleOnDispute ruling,
            AnswerRuling answering) {
        this.verifying = verifying;
        this.sendingBack = sendingBack;
        this.ratingDepartments = ratingDepartments;
        this.ratingWhistles = ratingWhistles;
        this.ruling = ruling;
        this.answering = answering;
    }

    void perform(Actor actor, String part, String act, Typed typed) {
        int version = typed.version();
        switch (act) {
            case "verify" -> verifying.verify(actor, new VerifyResolution.Command(part, version));
            case "send-back" -> sendingBack.sendBack(
                    actor, new SendBackResolution.Command(part, version, typed.words("reason")));
            case "rate-department" -> ratingDepartments.rate(
                    actor, new RateDepartment.Command(part, version, mark(typed), typed.text("remark")));
            case "rate-whistle" -> ratingWhistles.rate(
                    actor, new RateWhistle.Command(part, version, mark(typed), typed.text("remark")));
            case "rule" -> ruling.rule(
                    actor,
                    new RuleOnDispute.Command(
                            part, version, typed.yes("upheld"), typed.text("replacement"), typed.words("words")));
            default -> answering.answer(
                    actor, new AnswerRuling.Command(part, version, typed.yes("accepted"), typed.text("objection")));
        }
    }

    private static Mark mark(Typed typed) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.name().equals(typed.text("mark")))
                .findFirst()
                .orElse(null);
    }
}
