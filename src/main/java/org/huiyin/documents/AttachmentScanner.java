package org.huiyin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Looks through a file for what must not be opened. */
public interface AttachmentScanner {

    /**
     * @param content writes the file's bytes
     * @return what was found, empty when the file is clean
     * @throws IOException when the scanner could not be asked: the file is kept and asked about again
     */
    Optional<String> find(Content content) throws IOException;

    /** Pours a file's bytes out. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
