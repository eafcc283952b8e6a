package org.huiyin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public events only grow: what a golden file holds stays, with its type. A new event needs its file:
 * {@code mvn test -Dtest=GoldenEventTests -Dgolden.write=true} writes missing ones.
 */
class GoldenEventTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<Class<?>> events() {
        return DomainEvents.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepsWhatItPromised(Class<?> type) throws IOException {
        DomainEvent sample = DomainEvents.sample(type);
        JsonNode now = JournalJson.data(sample);
        Path file = FOLDER.resolve(sample.type() + ".json");
        if (!Files.exists(file) && Boolean.getBoolean("golden.write")) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
        }
        assertThat(file).as("golden file of a public event").exists();
        holds(sample.type(), JSON.readTree(file.toFile()), now);
    }

    private static void holds(String path, JsonNode promised, JsonNode now) {
        assertThat(now.getNodeType()).as(path).isEqualTo(promised.getNodeType());
        for (int i = 0; i < promised.size() && promised.isArray(); i++) {
            holds(path + "/" + i, promised.get(i), now.get(i));
        }
        Iterator<Map.Entry<String, JsonNode>> fields = promised.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            holds(path + "/" + field.getKey(), field.getValue(), now.path(field.getKey()));
        }
    }
}
