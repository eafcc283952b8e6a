package org.huiyin.identity.district;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The files of the two districts that come with the program. */
final class SampleDistricts {

    private static final List<String> NAMES = List.of("wanbailin", "xiaodian");

    private SampleDistricts() {}

    static Stream<String> files() {
        return NAMES.stream().map(SampleDistricts::file);
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("districts/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
