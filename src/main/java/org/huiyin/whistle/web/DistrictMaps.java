package org.huiyin.whistle.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.identity.Directory;
import org.huiyin.whistle.web.DistrictMap.Area;
import org.huiyin.whistle.web.DistrictMap.Edges;
import org.huiyin.whistle.web.DistrictMap.Water;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code maps/<tenant>.yaml}. What the file does not draw, or a district without a file, is shown as tiles, so that no
 * sub-district is ever missing from the board.
 */
@Component
class DistrictMaps {

    private final Directory directory;
    private final Map<String, Map<String, Object>> files = new ConcurrentHashMap<>();

    DistrictMaps(Directory directory) {
        this.directory = directory;
    }

    DistrictMap of(String tenant) {
        List<String> codes = directory.subdistricts(tenant).stream()
                .map(Directory.Organ::code)
                .toList();
        Map<String, Object> file = files.computeIfAbsent(tenant, DistrictMaps::file);
        if (file.isEmpty()) {
            return DistrictMap.tiles(codes);
        }
        DistrictMap drawn = read(file);
        return drawn.areas().stream().map(Area::code).toList().containsAll(codes) ? drawn : DistrictMap.tiles(codes);
    }

    private static Map<String, Object> file(String tenant) {
        ClassPathResource resource = new ClassPathResource("maps/" + tenant + ".yaml");
        if (!tenant.matches("[a-z0-9-]+") || !resource.exists()) {
            return Map.of();
        }
        try (InputStream in = resource.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DistrictMap read(Map<String, Object> file) {
        Map<String, Object> bounds = entries(List.of(file.get("bounds"))).get(0);
        return new DistrictMap(
                whole(file, "width"),
                whole(file, "height"),
                new Edges(
                        number(bounds, "west"),
                        number(bounds, "east"),
                        number(bounds, "north"),
                        number(bounds, "south")),
                entries(file.get("subdistricts")).stream()
                        .map(area ->
                                new Area(text(area, "code"), text(area, "path"), whole(area, "x"), whole(area, "y")))
                        .toList(),
                entries(file.get("water")).stream()
                        .map(water -> new Water(
                                text(water, "path"), text(water, "label"), whole(water, "x"), whole(water, "y")))
                        .toList(),
                Boolean.TRUE.equals(file.get("sample")),
                true);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    private static int whole(Map<String, Object> entry, String key) {
        return ((Number) entry.get(key)).intValue();
    }

    private static double number(Map<String, Object> entry, String key) {
        return ((Number) entry.get(key)).doubleValue();
    }
}
