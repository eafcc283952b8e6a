package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing that people read stands in a template itself; it comes from the message files. */
class TemplateTextTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[!/a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^'\">])*>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&#?[a-zA-Z0-9]+;");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\s(?:placeholder|title|aria-label|alt|data-confirm|label)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern LITERAL_IN_TEXT =
            Pattern.compile("th:(?:text|utext|title|placeholder|alt|attr)\\s*=\\s*\"[^\"]*\\p{IsHan}[^\"]*\"");
    /** Thymeleaf refuses beans and types there when the page is drawn; th:with may call them beforehand. */
    private static final Pattern BEAN_IN_ATTRIBUTE =
            Pattern.compile("th:(?:attr|replace|insert)\\s*=\\s*\"[^\"]*\\$\\{[^}\"]*(?:@[a-z]|T\\()[^\"]*\"");

    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|each)\\s*=");
    /** What th:with names; th:if and th:unless of the same element are carried out before it and would never find it. */
    private static final Pattern WITH = Pattern.compile("\\sth:with=\"([^\"]*)\"");

    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*(\\w+)=(?!=)");

    private static final Pattern INLINE_SCRIPT = Pattern.compile("\\son[a-z]+\\s*=\\s*[\"']|<script(?![^>]*src)[^>]*>");

    @TestFactory
    Stream<DynamicTest> templatesHoldNoText() throws IOException {
        return templates()
                .map(template -> DynamicTest.dynamicTest(
                        TEMPLATES.relativize(template).toString(),
                        () -> assertThat(faults(Files.readString(template))).isEmpty()));
    }

    @Test
    void findsTextWhereverItStands() {
        assertThat(faults("<p>签收</p>")).hasSize(1);
        assertThat(faults("<p>Sign</p>")).hasSize(1);
        assertThat(faults("<input placeholder=\"案由\">")).hasSize(1);
        assertThat(faults("<p th:text=\"${x} + '件'\"></p>")).hasSize(1);
        assertThat(faults("<p th:if=\"${x}\" th:replace=\"~{y :: z}\"></p>")).hasSize(1);
        assertThat(faults("<p th:attr=\"title=${@dates.day(x)}\"></p>")).hasSize(1);
        assertThat(faults("<p onclick=\"go()\"></p>")).hasSize(1);
        assertThat(faults("<p th:with=\"day=${x}\" th:if=\"${day != null}\"></p>")).hasSize(1);
    }

    @Test
    void letsExpressionsAndSymbolsPass() {
        assertThat(faults("<!-- words --><p th:text=\"#{a.b}\"></p> ● · [[${x}]] &nbsp; 3"))
                .isEmpty();
        assertThat(faults("<p th:if=\"${a > b}\" th:attr=\"title=#{a.b}\"></p>"))
                .isEmpty();
    }

    private static boolean asksWhatIsNotNamedYet(String tag) {
        return WITH.matcher(tag).results()
                .flatMap(with -> NAME.matcher(with.group(1)).results().map(name -> name.group(1)))
                .anyMatch(name -> Pattern.compile("\\sth:(?:if|unless)=\"[^\"]*(?<![.\\w])" + name + "\\b(?!\\()")
                        .matcher(tag)
                        .find());
    }

    private static List<String> faults(String template) {
        var faults = new ArrayList<String>();
        String markup = COMMENT.matcher(template).replaceAll("");
        String text = INLINE.matcher(TAG.matcher(markup).replaceAll(" ")).replaceAll(" ");
        for (String line : ENTITY.matcher(text).replaceAll(" ").split("\n")) {
            if (LETTERS.matcher(line).find()) {
                faults.add("text: " + line.strip());
            }
        }
        READ_ALOUD.matcher(markup).results().map(found -> found.group().strip()).forEach(attribute -> {
            String value = attribute.substring(attribute.indexOf('=') + 1);
            if (LETTERS.matcher(value).find()) {
                faults.add("attribute: " + attribute);
            }
        });
        LITERAL_IN_TEXT.matcher(markup).results().forEach(found -> faults.add("expression: " + found.group()));
        TAG.matcher(markup).results().map(MatchResult::group).forEach(tag -> {
            // th:replace is carried out first: a condition on the same element would never be asked
            if (tag.contains("th:replace") && CONDITION.matcher(tag).find()) {
                faults.add("condition beside th:replace: " + tag);
            }
            if (asksWhatIsNotNamedYet(tag)) {
                faults.add("condition on a name that th:with gives afterwards: " + tag);
            }
        });
        BEAN_IN_ATTRIBUTE
                .matcher(markup)
                .results()
                .forEach(found -> faults.add("bean where Thymeleaf forbids it: " + found.group()));
        INLINE_SCRIPT.matcher(markup).results().forEach(found -> faults.add("inline: " + found.group()));
        return faults;
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }
}
