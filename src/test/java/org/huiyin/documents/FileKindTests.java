package org.huiyin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huiyin.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What a file is, its bytes say; what it is called is made harmless. */
class FileKindTests {

    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLD_OFFICE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };

    private final DocumentSettings settings = new DocumentSettings(
            DataSize.ofKilobytes(1),
            20,
            EnumSet.complementOf(EnumSet.of(FileKind.HEIC)),
            1000,
            new DocumentSettings.Scanner("", 3310, null, null));

    @Test
    void knowsPackedPapersByWhatIsInThem() throws IOException {
        assertThat(FileKind.of(zip("OFD.xml", "Doc_0/Document.xml"))).containsExactly(FileKind.OFD);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(FileKind.of(zip("run.exe"))).isEmpty();
        assertThat(FileKind.of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
    }

    @Test
    void aDamagedPackIsNothing() throws IOException {
        byte[] whole = zip("word/document.xml");
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(FileKind.of(java.util.Arrays.copyOf(whole, length))).isEmpty();
        }
        byte[] lying = whole.clone();
        // the table of contents is said to lie beyond the end
        lying[whole.length - 22 + 19] = 0x7F;
        assertThat(FileKind.of(lying)).isEmpty();
    }

    @Test
    void oldOfficeFilesGoByTheirNames() {
        assertThat(Upload.checked("会议纪要.DOC", OLD_OFFICE, settings).kind()).isEqualTo(FileKind.DOC);
        assertThat(Upload.checked("台账.et", OLD_OFFICE, settings).kind()).isEqualTo(FileKind.ET);
    }

    @Test
    void refusesWhatIsNotWhatItIsCalled() {
        refused("照片.jpg", PDF, "error.attachment.otherContent");
        refused("建议.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "error.attachment.content");
        refused("run.exe", PDF, "error.attachment.type");
        refused("a.heic", PDF, "error.attachment.type");
        refused("没有扩展名", PDF, "error.attachment.type");
        refused("a.pdf", new byte[0], "error.attachment.empty");
        refused("a.pdf", java.util.Arrays.copyOf(PDF, 1025), "error.attachment.tooLarge");
        assertThat(Upload.checked("a.pdf", java.util.Arrays.copyOf(PDF, 1024), settings)
                        .sha256())
                .hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\王\\桌面\\建议.pdf, 建议.pdf",
        "'a\u202Efdp.exe', afdp.exe",
        "'a\r\nX-Evil: 1.pdf', aX-Evil_ 1.pdf",
        "' ..hidden.pdf. ', hidden.pdf",
        "a<b>|c?.pdf, a_b__c_.pdf",
        "'..', ''"
    })
    void namesAreMadeHarmless(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void longNamesKeepTheirEnding() {
        String kept = FileName.clean("建".repeat(300) + ".docx");
        assertThat(kept).endsWith("建.docx").hasSize(120);
        assertThat(FileName.clean(null)).isEmpty();
    }

    private void refused(String name, byte[] bytes, String code) {
        assertThatThrownBy(() -> Upload.checked(name, bytes, settings))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(Set.of(e.problems().get(0).code())).containsExactly(code));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
