package org.huiyin.supervision.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.shared.Actor;

/**
 * 清单事项: one matter of a list with its owner and its nodes.
 *
 * @param organ who owns it (牵头)
 * @param coOwners who helps (配合)
 * @param node the node that is watched now; the last one stays when all are reached
 * @param due day of that node
 */
public record Item(
        String tenant,
        String id,
        ItemList list,
        int no,
        String matter,
        String organ,
        List<String> coOwners,
        ItemState state,
        int node,
        LocalDate due,
        String responsible,
        String takenByName,
        Instant takenAt,
        String reportedByName,
        Instant reportedAt,
        String doneByName,
        Instant doneAt,
        List<Node> nodes,
        List<Report> reports) {

    /** A milestone: until that day so much is to be done. */
    public record Node(int ord, LocalDate day, String text, boolean missed, LocalDate reachedOn, String reachedByName) {

        public static Node planned(int ord, LocalDate day, String text) {
            return new Node(ord, day, text, false, null, null);
        }

        public boolean isReached() {
            return reachedOn != null;
        }

        /** With another day it has not been missed. */
        Node movedTo(LocalDate other) {
            return planned(ord, other, text);
        }

        Report moved(LocalDate other, String reason, Actor actor, Instant at) {
            return new Report(ReportKind.MOVED, ord, reason, actor.organ(), actor.personName(), at, day, other);
        }
    }

    /**
     * What owner or co-owners reported, or those who set it answered or changed.
     *
     * @param before the day a node was moved from, or null
     * @param after the day it was moved to, or null
     */
    public record Report(
            ReportKind kind,
            Integer node,
            String text,
            String organ,
            String byName,
            Instant at,
            LocalDate before,
            LocalDate after) {

        static Report of(ReportKind kind, Integer node, String text, Actor actor, Instant at) {
            return new Report(kind, node, text, actor.organ(), actor.personName(), at, null, null);
        }
    }

    /** What a report is. */
    public enum ReportKind {
        PROGRESS,
        NODE,
        SENT_BACK,
        CONFIRMED,
        /** A node's day was moved. */
        MOVED,
        DROPPED
    }

    /** With what hangs on it. */
    public Item with(List<Node> its, List<Report> said) {
        return new Item(
                tenant,
                id,
                list,
                no,
                matter,
                organ,
                coOwners,
                state,
                node,
                due,
                responsible,
                takenByName,
                takenAt,
                reportedByName,
                reportedAt,
                doneByName,
                doneAt,
                its,
                said);
    }

    /** Owner and co-owners. */
    public List<String> organs() {
        return Stream.concat(Stream.of(organ), coOwners.stream()).toList();
    }

    public boolean concerns(String whose) {
        return organs().contains(whose);
    }

    /** Whether the node that is watched is the last one. */
    public boolean atLastNode() {
        return node == nodes.get(nodes.size() - 1).ord();
    }

    public Node watched() {
        return nodes.get(node - 1);
    }

    /** Nodes that are still to be reached: the watched one and those after it. */
    public List<Node> ahead() {
        return state.isToDo() ? nodes.subList(node - 1, nodes.size()) : List.of();
    }
}
