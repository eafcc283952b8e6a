package org.huiyin.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Technique of files and sheets.
 *
 * @param maxSize of one file; spring.servlet.multipart must let it pass
 * @param maxPerSubject files on one thing for one purpose
 * @param types kinds of files that are taken
 * @param exportRows most rows of one sheet
 */
@Validated
@ConfigurationProperties("huiyin.documents")
public record DocumentSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("20") @Min(1) @Max(200) int maxPerSubject,
        @DefaultValue({"PDF", "OFD", "DOC", "DOCX", "XLS", "XLSX", "WPS", "ET", "JPG", "PNG", "HEIC"}) @NotEmpty
                Set<FileKind> types,
        @DefaultValue("20000") @Min(100) @Max(100000) int exportRows,
        @DefaultValue @Valid Scanner scanner) {

    /**
     * The virus scanner that speaks clamd's INSTREAM; none when no host is named.
     *
     * @param timeout longest silence of the scanner
     * @param retry first wait after a failed attempt; doubled up to an hour
     */
    public record Scanner(
            @DefaultValue("") String host,
            @DefaultValue("3310") @Min(1) @Max(65535) int port,
            @DefaultValue("30s") Duration timeout,
            @DefaultValue("10s") Duration retry) {

        public boolean on() {
            return !host.isBlank();
        }
    }
}
