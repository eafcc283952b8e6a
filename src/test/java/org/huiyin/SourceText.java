package org.huiyin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main code as text: its files, and the strings in them with the constants of the same file put in. */
record SourceText(Path file, String text) {

    private static final String PIECE = "(?:\"\"\"(?:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\b[A-Z][A-Z_]+\\b)";
    private static final Pattern PIECES = Pattern.compile(PIECE, Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile(PIECE + "(?:\\s*\\+\\s*" + PIECE + ")*", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile("(?is)^\\W*(select|insert into|update|delete from|with)\\s.*");

    static List<SourceText> all() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> new SourceText(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the strings that begin as SQL begins */
    List<String> statements() {
        return STRING.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(this::joined)
                .filter(string -> SQL.matcher(string).matches())
                .toList();
    }

    String name() {
        return file.getFileName().toString().replace(".java", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String joined(String string) {
        return PIECES.matcher(string)
                .results()
                .map(MatchResult::group)
                .map(piece -> piece.startsWith("\"") ? piece.replaceAll("^\"+|\"+$", "") : constant(piece))
                .collect(Collectors.joining());
    }

    private String constant(String name) {
        return Pattern.compile("static final String " + name + "\\s*=\\s*(" + STRING.pattern() + ");", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> joined(found.group(1)))
                .findFirst()
                .orElse("");
    }
}
