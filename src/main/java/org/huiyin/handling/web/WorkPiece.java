package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.OpenAct;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.work.AnswerConsultation;
import org.huiyin.handling.work.ProgressColour;
import org.huiyin.handling.work.ShowWork;
import org.huiyin.handling.work.TransferWork;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Person;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Progress on the proposal's page, and to whom work can be given. */
@Component
class WorkPiece implements PagePiece {

    private final ShowWork work;
    private final AnswerConsultation answer;
    private final Directory directory;

    WorkPiece(ShowWork work, AnswerConsultation answer, Directory directory) {
        this.work = work;
        this.answer = answer;
        this.directory = directory;
    }

    @Override
    public void addTo(ModelAndView page, Actor actor, ProposalDetail detail) {
        boolean assigned = !detail.parts().isEmpty();
        page.addObject(
                        "progress",
                        assigned ? work.progress(actor, detail.proposal().id()) : List.of())
                .addObject(
                        "answersConsultations",
                        actor.may(HandlingAct.ANSWER_CONSULTATION) && answer.leads(actor, detail.proposal()))
                .addObject("colours", ProgressColour.values())
                .addObject("workers", detail.act(OpenAct.Code.TRANSFER_WORK).isPresent() ? workers(actor) : List.of());
    }

    private List<Person> workers(Actor actor) {
        return TransferWork.WORKERS.stream()
                .sorted()
                .flatMap(role -> directory.holders(actor.tenant(), role, actor.organ()).stream())
                .distinct()
                .toList();
    }
}
