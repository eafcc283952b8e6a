package org.huiyin.handling.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Texts;
import org.huiyin.handling.persistence.DutyRows;
import org.huiyin.handling.routing.RoutingEvent.DutiesChanged;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调整职责清单: a department's duties from a day on, with the paper they rest on; what held before is kept. */
@Service
public class ChangeDuties {

    private static final int MOST = 60;
    private static final int LONGEST = 40;

    private final DutyRows rows;
    private final DutyLists lists;
    private final Happening happening;

    ChangeDuties(DutyRows rows, DutyLists lists, Happening happening) {
        this.rows = rows;
        this.lists = lists;
        this.happening = happening;
    }

    /**
     * @param seen number of the department's latest list as the page showed it
     * @param validFrom null = today
     */
    public record Command(String organ, int seen, List<String> duties, String basis, LocalDate validFrom) {}

    @Transactional
    public void change(Actor actor, Command command) {
        actor.require(RoutingAct.CHANGE_DUTIES);
        List<DutyList> history = lists.history(actor, command.organ());
        if (history.get(0).no() != command.seen()) {
            throw BusinessException.stale("error.duties.seen");
        }
        LocalDate today = ChinaTime.dateOf(happening.now());
        LocalDate from = command.validFrom() == null ? today : command.validFrom();
        Set<String> duties = cleaned(command.duties());
        check(command, duties, from, today);
        List<String> before = lists.today(actor.tenant()).get(command.organ()).duties();
        DutyList next = new DutyList(
                command.organ(),
                command.seen() + 1,
                List.copyOf(duties),
                command.basis().strip(),
                from,
                actor.personName(),
                happening.now());
        if (!rows.add(actor.tenant(), next, actor.person())) {
            throw BusinessException.stale("error.duties.seen");
        }
        happening.publish(
                new DutiesChanged(actor, command.organ(), before, next.duties(), next.basis(), next.validFrom()));
    }

    private static Set<String> cleaned(List<String> typed) {
        Set<String> duties = new LinkedHashSet<>();
        if (typed != null) {
            typed.stream().map(String::strip).filter(duty -> !duty.isEmpty()).forEach(duties::add);
        }
        return duties;
    }

    private static void check(Command command, Set<String> duties, LocalDate from, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (duties.isEmpty()) {
            problems.add(Problem.at("duties", "error.duties.none"));
        }
        if (duties.size() > MOST) {
            problems.add(
                    Problem.at("duties", "error.duties.many", String.valueOf(MOST), String.valueOf(duties.size())));
        }
        duties.stream()
                .filter(duty -> duty.length() > LONGEST)
                .forEach(
                        duty -> problems.add(Problem.at("duties", "error.duties.long", duty, String.valueOf(LONGEST))));
        Texts.required(problems, "basis", command.basis(), 200);
        if (from.isBefore(today)) {
            problems.add(Problem.at("validFrom", "error.duties.from"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
