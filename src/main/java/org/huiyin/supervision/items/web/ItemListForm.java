package org.huiyin.supervision.items.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.shared.DatedLine;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.MakeItemList;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.huiyin.supervision.items.SourceOfItems;
import org.springframework.util.MultiValueMap;

/** The form of a new list, kept as typed: rows of items, each with its nodes one to a line, day first. */
public record ItemListForm(MultiValueMap<String, String> values) {

    /** Empty rows at the end; a list that needs more is saved page by page with the button for more rows. */
    private static final int AT_FIRST = 3;

    /** One row of the form; its fields end with the number. */
    public record Row(int no, String matter, String organ, List<String> coOwners, String nodes) {}

    public String keep(String field) {
        String value = values.getFirst(field);
        return value == null ? "" : value;
    }

    /** What was given already stays. Who leads and until when begin the first item; what is to be done until then is written by hand. */
    void beginWith(SourceOfItems.Given given) {
        begin("title", given.title());
        begin("heldOn", given.heldOn());
        begin("minutes", given.minutes());
        begin("organ-1", given.lead());
        begin("nodes-1", given.due() == null ? null : DatedLine.write(given.due(), null) + " ");
    }

    private void begin(String field, Object value) {
        if (keep(field).isEmpty() && value != null) {
            values.set(field, value.toString());
        }
    }

    /** A meeting's list may be written before it meets; the day of a list is never ahead. */
    void heldBy(LocalDate today) {
        LocalDate held = day(keep("heldOn"));
        if (held == null || held.isAfter(today)) {
            values.set("heldOn", today.toString());
        }
    }

    /** What was typed, and empty ones. */
    public List<Row> rows() {
        int shown = Math.min(MakeItemList.MOST, Math.max(AT_FIRST, number("rows")));
        return IntStream.rangeClosed(1, shown).mapToObj(this::row).toList();
    }

    boolean wantsMoreRows() {
        return values.containsKey("more");
    }

    ItemListForm withMoreRows() {
        values.set("rows", String.valueOf(rows().size() + 3));
        return this;
    }

    /** @param today a node's day without a year is the next such day from here */
    MakeItemList.Command command(LocalDate today) {
        List<MakeItemList.Entry> entries = new ArrayList<>();
        for (Row row : rows()) {
            boolean empty = row.matter().isBlank()
                    && row.organ().isBlank()
                    && row.nodes().isBlank();
            if (!empty) {
                entries.add(new MakeItemList.Entry(
                        row.matter(), row.organ(), row.coOwners(), Milestone.of(row.nodes(), today)));
            }
        }
        String sourceId = keep("sourceId").isBlank() ? null : keep("sourceId");
        return new MakeItemList.Command(
                keep("title"), source(), sourceId, day(keep("heldOn")), keep("minutes"), entries);
    }

    /** What is no source counts as the office's own. */
    public ItemSource source() {
        return Arrays.stream(ItemSource.values())
                .filter(s -> s.name().equals(keep("source")))
                .findFirst()
                .orElse(ItemSource.OFFICE);
    }

    private Row row(int no) {
        return new Row(
                no,
                keep("matter-" + no),
                keep("organ-" + no),
                values.getOrDefault("coOwners-" + no, List.of()).stream()
                        .filter(o -> !o.isBlank())
                        .toList(),
                keep("nodes-" + no));
    }

    private int number(String field) {
        return keep(field).matches("\\d{1,3}") ? Integer.parseInt(keep(field)) : 0;
    }

    static LocalDate day(String text) {
        return Milestone.read(text);
    }
}
