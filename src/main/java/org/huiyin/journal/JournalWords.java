package org.huiyin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.shared.ChinaTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says a journal row in words. The text stands under {@code journal.<Event>} and names the event's data in braces:
 * {@code {number}}, {@code {departments.organName}} (all of a list), {@code {due:date}}, {@code {heldAt:time}}, {@code {due:until}}
 * (to the minute where the data holds {@code dueAt} as well: a clock of minutes or hours, else the day),
 * {@code {person:person}} and {@code {organ:organ}} (names by {@link Names}), {@code {kind:ProposalKind}} (a value's word under
 * {@code ProposalKind.<VALUE>}). {@code [… {reason} …]} is left out when the data inside is missing.
 */
@Component
public class JournalWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)(?::([A-Za-z]+))?}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private final MessageSource messages;
    private final ObjectProvider<Names> names;

    JournalWords(MessageSource messages, ObjectProvider<Names> names) {
        this.messages = messages;
        this.names = names;
    }

    /** The sentence for a timeline; the bare event name when no text is known, a plain remark when the payload was erased. */
    public String text(Journal.Row row, Locale locale) {
        if (row.data() == null || !row.data().isObject()) {
            return messages.getMessage("journal.erased", null, row.type(), locale);
        }
        String pattern = messages.getMessage("journal." + row.type(), null, row.type(), locale);
        // people end what they write with a full stop, and the sentence around it has its own
        return fill(optional(pattern, row, locale), row, locale).replace("。。", "。");
    }

    private String optional(String pattern, Journal.Row row, Locale locale) {
        return OPTIONAL.matcher(pattern).replaceAll(part -> {
            Matcher place = PLACE.matcher(part.group(1));
            boolean known = !place.find() || !values(row, place, locale).isEmpty();
            return Matcher.quoteReplacement(known ? part.group(1) : "");
        });
    }

    private String fill(String pattern, Journal.Row row, Locale locale) {
        String separator = messages.getMessage("journal.list-separator", null, ", ", locale);
        return PLACE.matcher(pattern)
                .replaceAll(place ->
                        Matcher.quoteReplacement(String.join(separator, values(row, (Matcher) place, locale))));
    }

    private List<String> values(Journal.Row row, Matcher place, Locale locale) {
        List<JsonNode> found = new ArrayList<>();
        String moment = place.group(1) + "At";
        boolean toTheMinute =
                "until".equals(place.group(2)) && row.data().path(moment).isTextual();
        collect(row.data(), (toTheMinute ? moment : place.group(1)).split("\\."), 0, found);
        return found.stream()
                .map(node -> word(row, node.asText(), place.group(2), locale))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static void collect(JsonNode node, String[] path, int depth, List<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, depth, found));
        } else if (depth < path.length) {
            collect(node.path(path[depth]), path, depth + 1, found);
        } else if (node.isValueNode() && !node.isNull()) {
            found.add(node);
        }
    }

    private String word(Journal.Row row, String value, String as, Locale locale) {
        if (as == null) {
            return value;
        }
        return switch (as) {
            case "date" -> date(value, "journal.date", locale);
            case "time" -> date(value, "journal.time", locale);
            case "until" -> date(value, value.contains("T") ? "journal.time" : "journal.date", locale);
            case "person" -> names.stream()
                    .findFirst()
                    .map(n -> n.person(row.tenant(), value))
                    .orElse(value);
            case "organ" -> names.stream()
                    .findFirst()
                    .map(n -> n.organ(row.tenant(), value))
                    .orElse(value);
            default -> messages.getMessage(as + "." + value, null, value, locale);
        };
    }

    private String date(String value, String pattern, Locale locale) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, "yyyy-MM-dd", locale), locale);
        try {
            return value.contains("T")
                    ? Instant.parse(value).atZone(ChinaTime.ZONE).format(format)
                    : LocalDate.parse(value).format(format);
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** Gives names to codes; whoever keeps persons and organs provides it. Returns the code itself when it is not known. */
    public interface Names {

        String person(String tenant, String code);

        String organ(String tenant, String code);
    }
}
