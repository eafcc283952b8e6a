package org.huiyin.supervision.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
    }

    /** What owner or co-owners reported, or the supervision office answered. */
    public record Report(ReportKind kind, Integer node, String text, String organ, String byName, Instant at) {}

    /** What a report is. */
    public enum ReportKind {
        PROGRESS,
        NODE,
        SENT_BACK,
        CONFIRMED
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
}
