package org.huiyin.handling.web;

import org.huiyin.handling.ProposalDetail;
import org.huiyin.shared.Actor;
import org.springframework.web.servlet.ModelAndView;

/** What a stage of the handling brings to a proposal's page, in a template file of its own. */
interface PagePiece {

    void addTo(ModelAndView page, Actor actor, ProposalDetail detail);
}
