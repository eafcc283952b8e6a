package org.huiyin.documents;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Kinds of files offices exchange; what a file is, its first bytes say. */
public enum FileKind {
    PDF("application/pdf"),
    OFD("application/ofd"),
    DOC("application/msword"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLS("application/vnd.ms-excel"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    WPS("application/vnd.ms-works"),
    ET("application/vnd.ms-excel"),
    JPG("image/jpeg"),
    PNG("image/png"),
    HEIC("image/heic");

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "mif1", "msf1", "heim", "heis", "hevc");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the name's ending; empty when it has none we know. */
    static Optional<FileKind> named(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String known = ending.equals("JPEG") ? "JPG" : ending.equals("HEIF") ? "HEIC" : ending;
        return EnumSet.allOf(FileKind.class).stream()
                .filter(kind -> kind.name().equals(known))
                .findFirst();
    }

    /** What the bytes can be: old office files share one container and cannot be told apart. */
    static Set<FileKind> of(byte[] bytes) {
        if (starts(bytes, OLE2)) {
            return EnumSet.of(DOC, XLS, WPS, ET);
        }
        if (starts(bytes, PNG_MARK)) {
            return EnumSet.of(PNG);
        }
        if (starts(bytes, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return EnumSet.of(JPG);
        }
        if (starts(bytes, new byte[] {'%', 'P', 'D', 'F', '-'})) {
            return EnumSet.of(PDF);
        }
        if (bytes.length > 12 && text(bytes, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(text(bytes, 8, 4))) {
            return EnumSet.of(HEIC);
        }
        return starts(bytes, new byte[] {'P', 'K', 3, 4}) ? packed(ZipNames.of(bytes)) : EnumSet.noneOf(FileKind.class);
    }

    private static Set<FileKind> packed(Set<String> entries) {
        // what carries macros is a program, not a paper
        if (entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return EnumSet.noneOf(FileKind.class);
        }
        if (entries.contains("OFD.xml")) {
            return EnumSet.of(OFD);
        }
        if (entries.contains("word/document.xml")) {
            return EnumSet.of(DOCX, WPS);
        }
        return entries.contains("xl/workbook.xml") ? EnumSet.of(XLSX, ET) : EnumSet.noneOf(FileKind.class);
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, java.nio.charset.StandardCharsets.US_ASCII);
    }
}
