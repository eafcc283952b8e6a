package org.huiyin.web;

import java.util.List;
import java.util.function.Function;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the form of a page answers: done, the next page gives notice of it; mistyped, the form comes again as it was filled in. */
public final class FormAnswer {

    private FormAnswer() {}

    /**
     * @param page the form's page, with what is wrong written into it
     * @param notice message key of what the next page says
     * @param next its path
     */
    public static ModelAndView of(
            Runnable act,
            Function<List<Problem>, ModelAndView> page,
            RedirectAttributes redirect,
            String notice,
            String next) {
        try {
            act.run();
        } catch (BusinessException refused) {
            return again(refused, page);
        }
        return done(redirect, notice, next);
    }

    public static ModelAndView done(RedirectAttributes redirect, String notice, String next) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + next);
    }

    /** Only what was typed wrongly is told in the form; any other refusal has a page of its own. */
    public static ModelAndView again(BusinessException refused, Function<List<Problem>, ModelAndView> page) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        ModelAndView again = page.apply(refused.problems());
        again.setStatus(HttpStatus.valueOf(refused.reason().status()));
        return again;
    }
}
