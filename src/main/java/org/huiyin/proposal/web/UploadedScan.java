package org.huiyin.proposal.web;

import java.io.IOException;
import org.huiyin.proposal.PaperScan;
import org.springframework.web.multipart.MultipartFile;

/** The file chosen in a form as the scan of a paper. */
final class UploadedScan {

    private UploadedScan() {}

    /** @return null when none was chosen */
    static PaperScan of(MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? null
                : new PaperScan(file.getOriginalFilename(), file.getContentType(), file.getBytes());
    }
}
