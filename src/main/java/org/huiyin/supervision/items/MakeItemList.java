package org.huiyin.supervision.items;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.DatedLine;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.Item.Node;
import org.huiyin.supervision.items.ItemEvent.ItemSet;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 清单立项: the minutes become numbered items, each with its owner and its nodes; from now on their clocks run. */
@Service
public class MakeItemList {

    /** More items than this are two lists. */
    public static final int MOST = 30;

    private static final int MOST_NODES = 12;

    private final ItemLists lists;
    private final ItemClock clock;
    private final Directory directory;
    private final List<SourceOfItems> sources;
    private final ApplicationEventPublisher events;

    MakeItemList(
            ItemLists lists,
            ItemClock clock,
            Directory directory,
            List<SourceOfItems> sources,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.clock = clock;
        this.directory = directory;
        this.sources = sources;
        this.events = events;
    }

    /** @param sourceId the meeting or the whistle; null for the office's own */
    public record Command(
            String title, ItemSource source, String sourceId, LocalDate heldOn, String minutes, List<Entry> items) {}

    /** @param organ who owns it */
    public record Entry(String matter, String organ, List<String> coOwners, List<Milestone> nodes) {}

    /** @param day until when; null when it could not be read */
    public record Milestone(LocalDate day, String text) {

        /**
         * As people write them, see {@link DatedLine}. What has no day keeps its words, and is refused.
         *
         * @param today a day without a year is the next such day from here
         */
        public static List<Milestone> of(String lines, LocalDate today) {
            return DatedLine.of(lines, today).stream()
                    .map(line -> new Milestone(line.day(), line.text()))
                    .toList();
        }

        /** @return null when it is no day */
        public static LocalDate read(String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /**
     * Out of what this actor sees; whoever blew a whistle looks on.
     *
     * @return the list's id
     */
    @Transactional
    public String make(Actor actor, Command command) {
        actor.require(ItemAct.MAKE_ITEM_LIST);
        String wantedBy = command.sourceId() == null
                ? null
                : sources.stream()
                        .filter(one -> one.source() == command.source())
                        .findFirst()
                        .map(one -> one.given(actor, command.sourceId()).wantedBy())
                        .orElse(null);
        return make(actor, command, wantedBy);
    }

    /**
     * The same for whoever the caller has judged.
     *
     * @param wantedBy who looks on because it is done for them, or null
     * @return the list's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String makeFor(Actor actor, Command command, String wantedBy) {
        return make(actor, command, wantedBy);
    }

    private String make(Actor actor, Command command, String wantedBy) {
        List<Problem> problems = problems(actor.tenant(), command);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        if (command.sourceId() != null
                && lists.ofSource(actor.tenant(), command.source(), command.sourceId())
                        .isPresent()) {
            throw BusinessException.stale("error.items.sourceTaken");
        }
        ItemList list = list(actor, command, wantedBy);
        lists.add(list);
        for (int i = 0; i < command.items().size(); i++) {
            set(actor, list, i + 1, command.items().get(i));
        }
        return list.id();
    }

    private ItemList list(Actor actor, Command command, String wantedBy) {
        int year = clock.today().getYear();
        return new ItemList(
                actor.tenant(),
                Ids.next(),
                year,
                lists.nextNumber(actor.tenant(), year),
                command.title().strip(),
                command.source(),
                command.sourceId(),
                command.heldOn(),
                command.minutes().strip(),
                actor.personName(),
                clock.now(),
                wantedBy);
    }

    private void set(Actor actor, ItemList list, int no, Entry entry) {
        String id = Ids.next();
        List<Node> nodes = new ArrayList<>();
        entry.nodes().forEach(n -> nodes.add(Node.planned(nodes.size() + 1, n.day(), n.text())));
        List<String> coOwners = entry.coOwners().stream().distinct().sorted().toList();
        lists.addItem(list, id, no, entry.matter().strip(), entry.organ(), coOwners, nodes);
        clock.wind(actor.tenant(), id, nodes.get(0).day());
        events.publishEvent(new ItemSet(
                actor,
                id,
                list.id(),
                "〔%d〕%d-%d".formatted(list.year(), list.no(), no),
                entry.matter().strip(),
                entry.organ(),
                coOwners,
                nodes.get(nodes.size() - 1).day()));
    }

    private List<Problem> problems(String tenant, Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "title", command.title(), 120);
        Texts.required(problems, "minutes", command.minutes(), 8000);
        if (command.heldOn() == null || command.heldOn().isAfter(clock.today())) {
            problems.add(Problem.at("heldOn", "error.items.heldOn"));
        }
        if (command.items().isEmpty() || command.items().size() > MOST) {
            problems.add(Problem.at("matter-1", "error.items.count", String.valueOf(MOST)));
        }
        for (int i = 0; i < command.items().size(); i++) {
            check(tenant, String.valueOf(i + 1), command.items().get(i), problems);
        }
        return problems;
    }

    private void check(String tenant, String no, Entry entry, List<Problem> problems) {
        Texts.required(problems, "matter-" + no, entry.matter(), 300);
        if (!handles(tenant, entry.organ())) {
            problems.add(Problem.at("organ-" + no, "error.items.organ", no));
        }
        if (entry.coOwners().contains(entry.organ())
                || !entry.coOwners().stream().allMatch(o -> handles(tenant, o))) {
            problems.add(Problem.at("coOwners-" + no, "error.items.coOwners", no));
        }
        if (!inOrder(entry.nodes())) {
            problems.add(Problem.at("nodes-" + no, "error.items.nodes", no, String.valueOf(MOST_NODES)));
        }
    }

    private boolean handles(String tenant, String organ) {
        return organ != null
                && directory
                        .organ(tenant, organ)
                        .filter(Directory.Organ::handles)
                        .isPresent();
    }

    /** Each with a day and a text, none in the past, each later than the one before. */
    private boolean inOrder(List<Milestone> nodes) {
        LocalDate before = clock.today().minusDays(1);
        for (Milestone node : nodes) {
            if (node.day() == null
                    || node.text() == null
                    || node.text().length() > 200
                    || !node.day().isAfter(before)) {
                return false;
            }
            before = node.day();
        }
        return !nodes.isEmpty() && nodes.size() <= MOST_NODES;
    }
}
