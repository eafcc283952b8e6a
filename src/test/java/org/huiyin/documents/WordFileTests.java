package org.huiyin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
    void whatWasWrittenStaysAsItWas() throws Exception {
        byte[] bytes = new WordFile()
                .letterhead("某区人民政府督查室")
                .title("催办单")
                .paragraph("第一段 <b>&\"引号\"")
                .heading("一、第二段")
                .right("2026年3月2日")
                .bytes();
        assertThat(FileKind.of(bytes)).contains(FileKind.DOCX);
        NodeList paragraphs = document(bytes).getElementsByTagNameNS(WORDS, "p");
        assertThat(paragraphs.getLength()).isEqualTo(5);
        assertThat(paragraphs.item(2).getTextContent()).isEqualTo("第一段 <b>&\"引号\"");
        assertThat(paragraphs.item(3).getTextContent()).isEqualTo("一、第二段");
    }

    @Test
    void theSameWordsAreTheSameBytes() {
        assertThat(new WordFile().title("通报").line("一、二").bytes())
                .isEqualTo(new WordFile().title("通报").line("一、二").bytes())
                .isNotEqualTo(new WordFile().title("通报").line("一、三").bytes());
    }

    @Test
    void aLetterIsCarriedOverAsItIsDrawnAndATableIsNot() throws Exception {
        String page =
                """
                <!DOCTYPE html><html><body><article class="sheet"><main class="letter"><link rel="stylesheet" href="/x.css">
                <p class="letterhead">某区人民政府督查室</p><p class="letter-number">某政督函〔2026〕1号</p><h1>催办单</h1>
                <div class="body"><p class="pre">第一行 &lt;原文&gt;
                第二行</p><ul><li>承诺一</li></ul></div>
                <p class="signed"><span>督查室</span><br>
                  <span>2026年3月2日</span></p></main></article></body></html>""";
        PaperReader.Letter letter = PaperReader.read(page).orElseThrow();
        assertThat(letter.name()).isEqualTo("催办单 某政督函〔2026〕1号");
        NodeList paragraphs = document(letter.bytes()).getElementsByTagNameNS(WORDS, "p");
        assertThat(IntStream.range(0, paragraphs.getLength())
                        .mapToObj(i -> paragraphs.item(i).getTextContent()))
                .containsExactly("某区人民政府督查室", "某政督函〔2026〕1号", "催办单", "第一行 <原文>", "第二行", "承诺一", "督查室", "2026年3月2日");
        assertThat(PaperReader.read("<html><body><main><table><tr><td>交办单</td></tr></table></main></body></html>"))
                .isEmpty();
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
