package org.huiyin.supervision.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.CoordinationMeeting;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderAct;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderDoing;
import org.huiyin.supervision.items.ItemAct;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.web.Typed;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Puts a ladder's page together: what it is about, its steps, papers, clocks, and the whole history for who decides. */
@Component
class LadderView {

    private final LadderBoard desk;
    private final LadderWords words;
    private final SubjectTimeline timeline;
    private final ItemDesk items;
    private final Directory directory;

    LadderView(LadderBoard desk, LadderWords words, SubjectTimeline timeline, ItemDesk items, Directory directory) {
        this.desk = desk;
        this.words = words;
        this.timeline = timeline;
        this.items = items;
        this.directory = directory;
    }

    ModelAndView page(
            Actor actor, LadderBoard.Shown shown, MultiValueMap<String, String> typed, List<Problem> problems) {
        Ladder ladder = shown.ladder();
        LocalDate today = ChinaTime.dateOf(desk.now());
        return new ModelAndView("supervision/ladder")
                .addObject("shown", shown)
                .addObject("doings", shown.doings().stream().map(Enum::name).toList())
                .addObject("typed", typed.toSingleValueMap())
                .addObject("called", new Typed(typed).texts("organs"))
                .addObject("problems", problems)
                .addObject("now", desk.now())
                .addObject("facts", words.facts(shown.line(), today))
                .addObject("owed", words.owed(shown.line()))
                .addObject("link", LadderWords.link(ladder))
                .addObject("names", words.organs(actor.tenant()))
                .addObject("words", words.kinds(kinds(shown)))
                .addObject("clocks", List.of(shown.deadlines(), shown.clocks()))
                .addObject("days", timeline.days(shown.timeline()))
                .addObject("history", timeline.days(shown.history()))
                .addObject("seesCards", desk.seesCards(actor))
                .addObject("answersAppeals", actor.may(LadderAct.ANSWER_APPEAL))
                .addObject("mayMakeLists", actor.may(ItemAct.MAKE_ITEM_LIST))
                .addObject("lists", lists(actor, shown.meetings()))
                .addObject("organs", directory.handlingDepartments(actor.tenant()))
                .addObject(
                        "latestMeeting",
                        shown.doings().contains(LadderDoing.MEETING) ? desk.latestMeeting(ladder) : null)
                .addObject("subdistricts", directory.subdistricts(actor.tenant()));
    }

    private static List<String> kinds(LadderBoard.Shown shown) {
        return Stream.concat(
                        Stream.of(shown.ladder().obligation().kind()),
                        Stream.concat(shown.deadlines().stream(), shown.clocks().stream())
                                .map(Deadline::kind))
                .toList();
    }

    /** Lists made of the minutes, by meeting. */
    private Map<String, String> lists(Actor actor, List<CoordinationMeeting> meetings) {
        Map<String, String> lists = new HashMap<>();
        meetings.forEach(meeting -> items.listOf(actor, ItemSource.MEETING, meeting.id())
                .ifPresent(list -> lists.put(meeting.id(), list.id())));
        return lists;
    }
}
