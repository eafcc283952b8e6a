package org.huiyin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

class JournalWordsTests {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)");

    private final ResourceBundleMessageSource messages = bundle();
    private final JournalWords words =
            new JournalWords(messages, new DefaultListableBeanFactory().getBeanProvider(JournalWords.Names.class));

    static List<Class<?>> events() {
        return DomainEvents.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasWordsForDataItReallyCarries(Class<?> type) {
        JsonNode data = JournalJson.data(DomainEvents.sample(type));
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String pattern = messages.getMessage("journal." + type.getSimpleName(), null, null, locale);
            assertThat(pattern).as("journal." + type.getSimpleName()).isNotNull();
            Matcher place = PLACE.matcher(pattern);
            while (place.find()) {
                assertThat(data.has(place.group(1)))
                        .as(type + " " + place.group())
                        .isTrue();
            }
            assertThat(words.text(row(type.getSimpleName(), data), locale)).doesNotContain("{", "[", "]");
        }
    }

    @Test
    void optionalPartsVanishWithTheirData() {
        JsonNode data = JournalJson.read("{\"departments\":[{\"organName\":\"区住建局\"},{\"organName\":\"区交警大队\"}]}");
        assertThat(words.text(row("DepartmentsAssigned", data), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("交办：区住建局、区交警大队。");
    }

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        JsonNode data = JournalJson.read("{\"kind\":\"REPLY\",\"before\":\"2026-03-05\",\"due\":\"2026-06-05\"}");
        assertThat(words.text(row("DeadlineMoved", data), Locale.SIMPLIFIED_CHINESE))
                .contains("由 2026年3月5日 改为 2026年6月5日")
                .doesNotContain("理由");
    }

    @Test
    void aClockOfMinutesIsSaidToTheMinute() {
        String overdue = "{\"kind\":\"WHISTLE_SIGN\",\"due\":\"2026-05-03\"%s}";
        assertThat(words.text(
                        row(
                                "WhistleClockOverdue",
                                JournalJson.read(overdue.formatted(",\"dueAt\":\"2026-05-02T18:18:00Z\""))),
                        Locale.SIMPLIFIED_CHINESE))
                .contains("（2026年5月3日 02:18）");
        assertThat(words.text(
                        row("WhistleClockOverdue", JournalJson.read(overdue.formatted(""))), Locale.SIMPLIFIED_CHINESE))
                .as("the whole day counts")
                .contains("（2026年5月3日）");
    }

    @Test
    void whatEndsWithAFullStopGetsNoSecondOne() {
        JsonNode data = JournalJson.read("{\"mark\":\"KEY\",\"reason\":\"已经解决。\"}");
        assertThat(words.text(row("KeyMarkLifted", data), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("解除重点督办，理由：已经解决。");
    }

    @Test
    void erasedAndUnknownAreSaidSo() {
        assertThat(words.text(row("ProposalDocketed", null), Locale.SIMPLIFIED_CHINESE))
                .contains("已按规定清除");
        assertThat(words.text(row("NeverSeen", JournalJson.read("{}")), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("NeverSeen");
    }

    private static Journal.Row row(String type, JsonNode data) {
        return new Journal.Row(
                1,
                "wanbailin",
                "PROPOSAL",
                "p",
                1,
                type,
                Instant.EPOCH,
                "x",
                "x",
                null,
                null,
                null,
                null,
                "PAGE",
                DomainEvent.Visibility.PUBLIC,
                data);
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/journal",
                "messages/handling",
                "messages/commitment",
                "messages/closing",
                "messages/whistle",
                "messages/supervision",
                "messages/whistle-sources",
                "messages/whistle-street",
                "messages/items");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
