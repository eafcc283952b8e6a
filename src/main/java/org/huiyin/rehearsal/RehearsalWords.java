package org.huiyin.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The words of samples/rehearsal.yaml. */
record RehearsalWords(
        Map<String, List<String>> places,
        List<String> spots,
        List<Topic> topics,
        List<String> opening,
        List<String> middle,
        List<String> ending,
        List<String> recommendations,
        Map<String, String> reply,
        List<Call> whistles) {

    record Topic(String department, String category, String matter) {}

    /**
     * What a whistle is blown for.
     *
     * @param danger of an emergency, else null
     */
    record Call(String kind, String matter, String danger, String lead, List<String> supporting) {}

    static RehearsalWords read() {
        try (InputStream in = new ClassPathResource("samples/rehearsal.yaml").getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, RehearsalWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> placesOf(String tenant) {
        return places.getOrDefault(tenant, places.get("*"));
    }
}
