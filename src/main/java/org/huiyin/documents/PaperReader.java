package org.huiyin.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.springframework.web.util.HtmlUtils;

/** Reads a letter as it is drawn for print and writes it as a Word document, so that its words stand in one place. */
public final class PaperReader {

    private static final DOMMarkupParser PARSER = new DOMMarkupParser(ParseConfiguration.htmlConfiguration());

    private PaperReader() {}

    /** @param name what it is and its number, for the file */
    public record Letter(String name, byte[] bytes) {}

    /** Empty when the page holds no letter: a table is not carried over. */
    public static Optional<Letter> read(String page) {
        try {
            return all(PARSER.parse(page))
                    .filter(element ->
                            element.elementNameMatches("main") && kind(element).equals("letter"))
                    .findFirst()
                    .map(PaperReader::letter);
        } catch (ParseException e) {
            throw new IllegalStateException("The page of a paper cannot be read", e);
        }
    }

    private static Letter letter(Element main) {
        WordFile file = new WordFile();
        children(main).forEach(part -> write(file, part));
        String name = Stream.of("h1", "letter-number")
                .flatMap(kind ->
                        children(main).stream().filter(part -> kind(part).equals(kind)))
                .map(part -> String.join(" ", lines(part)))
                .reduce((title, number) -> title + " " + number)
                .orElseThrow();
        return new Letter(name, file.bytes());
    }

    private static void write(WordFile file, Element part) {
        switch (kind(part)) {
            case "link" -> {
                // a style, nothing that is read
            }
            case "letterhead" -> lines(part).forEach(file::letterhead);
            case "h1" -> lines(part).forEach(file::title);
            case "h2" -> lines(part).forEach(file::heading);
            case "corner", "letter-number", "signed" -> lines(part).forEach(file::right);
            case "addressee", "draft-mark", "fine", "cc" -> lines(part).forEach(file::line);
            case "body", "ul" -> children(part).forEach(each -> write(file, each));
            default -> lines(part).forEach(file::paragraph);
        }
    }

    /** Its first class, else its name. */
    private static String kind(Element element) {
        String style = element.getAttributeValue("class");
        return style == null || style.isBlank() ? element.getElementName() : style.split(" ")[0];
    }

    /** Breaks stay; what a person wrote in several lines, too. */
    private static List<String> lines(Element part) {
        StringBuilder text = new StringBuilder();
        gather(part, kind(part).equals("pre"), text);
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void gather(INestableNode node, boolean written, StringBuilder to) {
        for (INode child : node.getChildren()) {
            if (child instanceof Text words) {
                String said = HtmlUtils.htmlUnescape(words.getContent());
                to.append(written ? said : said.replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                if (element.elementNameMatches("br")) {
                    to.append('\n');
                } else {
                    gather(element, written, to);
                }
            }
        }
    }

    private static List<Element> children(INestableNode node) {
        return node.getChildrenOfType(Element.class);
    }

    private static Stream<Element> all(INestableNode node) {
        return children(node).stream().flatMap(element -> Stream.concat(Stream.of(element), all(element)));
    }
}
