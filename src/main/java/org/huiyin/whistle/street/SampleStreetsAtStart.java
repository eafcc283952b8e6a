package org.huiyin.whistle.street;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.SamplesWanted;
import org.huiyin.whistle.sources.SamplePlaces;
import org.huiyin.whistle.sources.Word;
import org.huiyin.whistle.sources.WordList;
import org.huiyin.whistle.street.persistence.RoadRows;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Loads the roads, grid cells and outlines of the sample districts; what is there already stays as it is. */
@Component
@Conditional(SamplesWanted.class)
class SampleStreetsAtStart implements SmartInitializingSingleton {

    private static final List<String> DISTRICTS = List.of("wanbailin", "xiaodian");

    private final RoadRows roads;
    private final SamplePlaces places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleStreetsAtStart(RoadRows roads, SamplePlaces places, TransactionTemplate transaction, Clock clock) {
        this.roads = roads;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DISTRICTS.forEach(district -> transaction.executeWithoutResult(status -> load(district, section(district))));
    }

    private void load(String tenant, Map<String, List<Map<String, Object>>> section) {
        section.getOrDefault("roads", List.of()).forEach(road -> add(tenant, road));
        places.offer(tenant, WordList.GRID, words(section.get("grid")));
        places.offer(tenant, WordList.AREA, words(section.get("areas")));
    }

    private void add(String tenant, Map<String, Object> entry) {
        Road road = new Road(
                tenant,
                text(entry, "id"),
                text(entry, "subdistrict"),
                text(entry, "name"),
                text(entry, "section"),
                true,
                0);
        if (roads.add(road)) {
            roads.name(
                    tenant,
                    new RoadChief(
                            road.id(),
                            1,
                            null,
                            text(entry, "chief"),
                            text(entry, "title"),
                            LocalDate.parse(text(entry, "from")),
                            null,
                            "系统",
                            clock.instant()));
        }
    }

    private static List<Word> words(List<Map<String, Object>> entries) {
        return entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> new Word(text(entry, "word"), text(entry, "subdistrict")))
                        .toList();
    }

    /** Dates are read as texts, as everywhere in a district's file. */
    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        return value instanceof java.util.Date day
                ? day.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate().toString()
                : value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Map<String, Object>>> section(String district) {
        try (InputStream in = new ClassPathResource("districts/" + district + ".yaml").getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return (Map<String, List<Map<String, Object>>>) file.getOrDefault("whistle", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
