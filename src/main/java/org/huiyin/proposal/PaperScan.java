package org.huiyin.proposal;

/** The scan of a signed paper as it was uploaded. */
public record PaperScan(String fileName, String mediaType, byte[] bytes) {

    boolean isMissing() {
        return bytes == null || bytes.length == 0;
    }
}
