package org.huiyin.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/** Writes a Word document as offices lay out a paper: A4, its margins, 仿宋 in size 三号. The same words are the same bytes. */
public final class WordFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELS = HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";
    private static final String OPEN =
            HEAD + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    /** 天头 37 mm, 订口 28 mm, and what is left of A4 for 156 × 225 mm of text. */
    private static final String CLOSE = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"992\""
            + " w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

    private static final String TEXT = run("仿宋", 32, "");
    private static final String INDENT = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";

    private final StringBuilder body = new StringBuilder(OPEN);

    /** Whose paper it is, in red over a red double line. */
    public WordFile letterhead(String text) {
        String line =
                "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"6\" w:color=\"C00000\"/></w:pBdr>";
        return paragraph(line + "<w:jc w:val=\"center\"/>", run("宋体", 52, "<w:b/><w:color w:val=\"C00000\"/>"), text);
    }

    public WordFile title(String text) {
        return paragraph(
                "<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/>", run("宋体", 44, "<w:b/>"), text);
    }

    /** Over a part of what is written. */
    public WordFile heading(String text) {
        return paragraph(INDENT, run("黑体", 32, ""), text);
    }

    /** Begins at the margin. */
    public WordFile line(String text) {
        return paragraph("", TEXT, text);
    }

    /** What is written, its first line two characters in. */
    public WordFile paragraph(String text) {
        return paragraph(INDENT, TEXT, text);
    }

    /** The number, who signed and when. */
    public WordFile right(String text) {
        return paragraph("<w:jc w:val=\"right\"/>", TEXT, text);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELS);
            put(zip, "word/document.xml", body + CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private WordFile paragraph(String properties, String run, String text) {
        body.append("<w:p><w:pPr>")
                .append(properties)
                .append("</w:pPr><w:r>")
                .append(run)
                .append("<w:t xml:space=\"preserve\">")
                .append(HtmlUtils.htmlEscapeDecimal(text, "UTF-8"))
                .append("</w:t></w:r></w:p>");
        return this;
    }

    private static String run(String font, int halfPoints, String more) {
        return "<w:rPr><w:rFonts w:eastAsia=\"" + font + "\"/>" + more + "<w:sz w:val=\"" + halfPoints + "\"/></w:rPr>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
