package org.huiyin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A Word document is what offices open, whatever people wrote into it. */
class WordFileTests {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void everyLineIsAParagraphAndWhatWasWrittenStaysAsItWas() throws Exception {
        byte[] bytes = new WordFile()
                .letterhead("某区人民政府督查室")
                .title("催办单")
                .text("第一段 <b>&\"引号\"\n\n第二段")
                .right("2026年3月2日")
                .bytes();
        assertThat(FileKind.of(bytes)).contains(FileKind.DOCX);
        NodeList paragraphs = document(bytes).getElementsByTagNameNS(WORDS, "p");
        assertThat(paragraphs.getLength()).isEqualTo(5);
        assertThat(paragraphs.item(2).getTextContent()).isEqualTo("第一段 <b>&\"引号\"");
        assertThat(paragraphs.item(3).getTextContent()).isEqualTo("第二段");
    }

    @Test
    void theSameWordsAreTheSameBytes() {
        assertThat(new WordFile().title("通报").text("一、二").bytes())
                .isEqualTo(new WordFile().title("通报").text("一、二").bytes())
                .isNotEqualTo(new WordFile().title("通报").text("一、三").bytes());
    }

    private static Document document(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(entries(bytes).get("word/document.xml")));
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
