package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sentence exists in both languages and can be said. */
class MessageFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([A-Za-z][A-Za-z0-9_.-]*)\\s*[}(]");
    private static final Pattern ERROR_IN_JAVA = Pattern.compile("\"(error\\.[A-Za-z0-9_.-]*[A-Za-z0-9_-])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern FOREIGN_MARK = Pattern.compile("\\p{IsHan}[,;:!?]($|\\S)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSame() throws IOException {
        return bundles()
                .map(bundle -> DynamicTest.dynamicTest(bundle, () -> {
                    Map<String, String> chinese = read(bundle + ".properties");
                    Map<String, String> english = read(bundle + "_en.properties");
                    assertThat(english.keySet()).as("keys of %s_en", bundle).isEqualTo(chinese.keySet());
                }));
    }

    @Test
    void everyMessageCanBeFormatted() throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : files()) {
            read(file.getFileName().toString()).forEach((key, text) -> {
                if (text.isEmpty() || !formats(text)) {
                    faults.add(file.getFileName() + ": " + key + "=" + text);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    /** The bundles are searched one after the other; a key said twice would be answered by chance. */
    @Test
    void noKeyIsSaidTwice() throws IOException {
        var homes = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (String bundle : bundles().toList()) {
            for (String key : read(bundle + ".properties").keySet()) {
                String first = homes.putIfAbsent(key, bundle);
                if (first != null) {
                    twice.add(key + " in " + first + " and " + bundle);
                }
            }
            assertThat(doubled(FOLDER.resolve(bundle + ".properties"))).isEmpty();
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        var known = all();
        var missing = new TreeSet<String>();
        for (Path template : TemplateTextTests.templates().toList()) {
            IN_TEMPLATE
                    .matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.containsKey(key))
                    .forEach(key -> missing.add(template.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyErrorCodeHasItsSentence() throws IOException {
        var known = all();
        var missing = new TreeSet<String>();
        for (Path source : sources()) {
            ERROR_IN_JAVA
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key ->
                            !known.containsKey(key) && known.keySet().stream().noneMatch(k -> k.startsWith(key + ".")))
                    .forEach(key -> missing.add(source.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRoleHasItsName() throws IOException {
        assertThat(all().keySet())
                .containsAll(
                        Arrays.stream(Role.values()).map(role -> "role." + role).toList());
    }

    /** A refusal names the act: act.DOCKET=立案. */
    @Test
    void everyActHasItsName() throws Exception {
        var known = all();
        var missing = new TreeSet<String>();
        for (Path source : sources()) {
            if (Files.readString(source).matches("(?s).*enum \\w+ implements Act\\b.*")) {
                String name = SOURCES.relativize(source).toString().replace('/', '.');
                for (Object act : Class.forName(name.replace(".java", "")).getEnumConstants()) {
                    if (!known.containsKey("act." + ((Act) act).name())) {
                        missing.add(source.getFileName() + ": act." + ((Act) act).name());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void englishIsEnglish() throws IOException {
        var chinese = new TreeSet<String>();
        for (String bundle : bundles().toList()) {
            read(bundle + "_en.properties").forEach((key, text) -> {
                if (HAN.matcher(text).find()
                        && text.length() > 40
                        && HAN.matcher(text).results().count() > text.length() / 2) {
                    chinese.add(bundle + ": " + key);
                }
            });
        }
        assertThat(chinese).isEmpty();
    }

    @Test
    void chineseHasChinesePunctuation() throws IOException {
        var foreign = new TreeSet<String>();
        for (String bundle : bundles().toList()) {
            read(bundle + ".properties").forEach((key, text) -> {
                if (FOREIGN_MARK.matcher(text).find()) {
                    foreign.add(bundle + ": " + key);
                }
            });
        }
        assertThat(foreign).isEmpty();
    }

    /** A message with arguments goes through MessageFormat, where a quote is written twice; one without is said as it stands. */
    private static boolean formats(String text) {
        if (!hasArguments(text)) {
            return !text.contains("''");
        }
        try {
            new MessageFormat(text, Locale.ROOT);
            return !text.replace("''", "").contains("'");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasArguments(String text) {
        return ARGUMENT.matcher(text).find();
    }

    private static List<String> doubled(Path file) throws IOException {
        var seen = new TreeSet<String>();
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("[A-Za-z][^=\\s]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();
    }

    private static Map<String, String> all() throws IOException {
        var all = new TreeMap<String, String>();
        for (String bundle : bundles().toList()) {
            all.putAll(read(bundle + ".properties"));
        }
        return all;
    }

    private static Stream<String> bundles() throws IOException {
        return files().stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, String> read(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            properties.load(reader);
        }
        var map = new TreeMap<String, String>();
        properties.forEach((key, value) -> map.put(key.toString(), value.toString()));
        return map;
    }
}
