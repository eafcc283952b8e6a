package org.huiyin.whistle;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.MakeItemList;
import org.huiyin.supervision.items.MakeItemList.Entry;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.huiyin.whistle.WhistlePartEvent.MilestonesSet;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 定里程碑: a hard case is split into numbered nodes with their days, none after the day of the whole; once, then moved with reason. */
@Service
public class SetMilestones {

    private final WhistleParts parts;
    private final MakeItemList lists;
    private final WhistleBook book;

    SetMilestones(WhistleParts parts, MakeItemList lists, WhistleBook book) {
        this.parts = parts;
        this.lists = lists;
        this.book = book;
    }

    public record Command(String whistleId, int version, List<Milestone> milestones) {}

    @Transactional
    public void set(Actor actor, Command command) {
        actor.require(WhistleAct.SET_MILESTONES);
        Whistle w = book.any(actor, command.whistleId(), command.version());
        if (w.kind() != WhistleKind.HARD_CASE || w.state() != WhistleState.DISPATCHED) {
            throw WhistleBook.movedOn();
        }
        List<WhistlePart> called = parts.of(w.tenant(), w.id()).stream()
                .filter(p -> !p.state().isGone())
                .toList();
        WhistlePart lead = called.stream()
                .filter(p -> Milestones.mayBeSetBy(actor, p))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound(WhistleBook.UNKNOWN));
        require(w, command.milestones());
        List<String> supporting =
                called.stream().filter(p -> !p.lead()).map(WhistlePart::organ).toList();
        String list = lists.makeFor(
                actor,
                new MakeItemList.Command(
                        w.number() + " " + w.title(),
                        ItemSource.WHISTLE,
                        w.id(),
                        book.today(),
                        w.matter().description(),
                        List.of(new Entry(w.title(), lead.organ(), supporting, command.milestones()))),
                w.subdistrict());
        tell(actor, w, lead, list, command.milestones());
    }

    private static void require(Whistle w, List<Milestone> milestones) {
        LocalDate last = w.resolveDue();
        if (milestones.stream().anyMatch(m -> m.day() != null && m.day().isAfter(last))) {
            throw BusinessException.invalid(Problem.at("milestones", "error.whistle.milestones.late", last));
        }
    }

    private void tell(Actor actor, Whistle w, WhistlePart lead, String list, List<Milestone> milestones) {
        book.publish(new MilestonesSet(
                actor,
                w.id(),
                w.number(),
                lead.id(),
                lead.organ(),
                book.name(w.tenant(), lead.organ()),
                list,
                milestones.size(),
                milestones.get(milestones.size() - 1).day()));
    }
}
