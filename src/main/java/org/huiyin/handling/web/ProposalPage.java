package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ShowProposal;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the proposal's page, and brings every act back to it: with a notice when it is done, with what was typed when it is not. */
@Component
class ProposalPage {

    private static final String NOTICE = "notice";

    private final ShowProposal showProposal;
    private final TimelineView timeline;
    private final Directory directory;
    private final List<PagePiece> pieces;

    ProposalPage(ShowProposal showProposal, TimelineView timeline, Directory directory, List<PagePiece> pieces) {
        this.pieces = pieces;
        this.showProposal = showProposal;
        this.timeline = timeline;
        this.directory = directory;
    }

    ModelAndView show(Actor actor, String proposalId) {
        return page(actor, proposalId, Typed.NOTHING, List.of());
    }

    /** Runs the act; on refusal the page comes again, its form filled as it was and the refusal's status. */
    ModelAndView perform(Actor actor, String proposalId, Typed typed, RedirectAttributes redirect, Runnable act) {
        String done = "handling.done." + typed.form().replaceAll("-.*", "");
        return perform(actor, proposalId, typed, redirect, done, act);
    }

    /** For a form with two buttons. @param done message key of the notice */
    ModelAndView perform(
            Actor actor, String proposalId, Typed typed, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
        } catch (BusinessException refused) {
            if (refused.reason() == Reason.NOT_FOUND) {
                throw refused;
            }
            ModelAndView again = page(actor, proposalId, typed, inForm(typed, refused.problems()));
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute(NOTICE, done);
        return new ModelAndView("redirect:/proposals/" + proposalId);
    }

    /** Fields named as the ids on the page: form-field. */
    static List<Problem> inForm(Typed typed, List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.field() == null
                        ? problem
                        : new Problem(idOf(typed.form(), problem.field()), problem.code(), problem.args()))
                .toList();
    }

    private static String idOf(String form, String field) {
        return form + "-" + field.replace("[", "-").replace("]", "");
    }

    private ModelAndView page(Actor actor, String proposalId, Typed typed, List<Problem> problems) {
        ProposalDetail detail = showProposal.show(actor, proposalId);
        ModelAndView page = new ModelAndView("handling/proposal")
                .addObject("detail", detail)
                .addObject("proposal", detail.proposal())
                .addObject("now", new NowSentence(detail).find())
                .addObject("days", timeline.days(detail))
                .addObject("file", new FileView(detail, directory.organs(actor.tenant())))
                .addObject("typed", typed)
                .addObject("problems", problems);
        pieces.forEach(piece -> piece.addTo(page, actor, detail));
        return page;
    }
}
