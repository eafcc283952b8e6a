package org.huiyin.handling.web;

import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.ConsultationStage;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.ReplyMask;
import org.huiyin.handling.SatisfactionRating;
import org.springframework.stereotype.Component;

/** What can be chosen in handling's forms, in templates as {@code @handlingChoices}. */
@Component
public class HandlingChoices {

    public ConsultationWay[] ways() {
        return ConsultationWay.values();
    }

    public ConsultationStage[] stages() {
        return ConsultationStage.values();
    }

    public ReplyMask.Ground[] maskGrounds() {
        return ReplyMask.Ground.values();
    }

    public ClearingStep[] steps() {
        return ClearingStep.values();
    }

    public RecommendationOutcome[] outcomes() {
        return RecommendationOutcome.values();
    }

    public OutcomeCategory[] categories() {
        return OutcomeCategory.values();
    }

    public Disclosure[] disclosures() {
        return Disclosure.values();
    }

    public SatisfactionRating[] ratings() {
        return SatisfactionRating.values();
    }
}
