package org.huiyin.documents;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Asks a scanner that speaks clamd's INSTREAM: pieces with their length before them, an empty one at the end, one line back. */
@Component
@ConditionalOnExpression("!'${huiyin.documents.scanner.host:}'.isBlank()")
class ClamdScanner implements AttachmentScanner {

    private static final int LONGEST_ANSWER = 4096;
    private static final String FOUND = " FOUND";

    private final DocumentSettings.Scanner settings;

    ClamdScanner(DocumentSettings settings) {
        this.settings = settings.scanner();
    }

    @Override
    public Optional<String> find(Content content) throws IOException {
        try (Socket socket = new Socket()) {
            int millis = (int) settings.timeout().toMillis();
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), millis);
            socket.setSoTimeout(millis);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            content.writeTo(new Pieces(out));
            new DataOutputStream(out).writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> verdict(String answer) throws IOException {
        String line = answer.replace("\0", "").strip();
        if (line.equals("stream: OK")) {
            return Optional.empty();
        }
        if (line.startsWith("stream: ") && line.endsWith(FOUND)) {
            return Optional.of(line.substring("stream: ".length(), line.length() - FOUND.length()));
        }
        throw new IOException("The scanner answered: " + line);
    }

    /** Each piece with its length before it. */
    private static final class Pieces extends FilterOutputStream {

        Pieces(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                new DataOutputStream(out).writeInt(length);
                out.write(bytes, from, length);
            }
        }
    }
}
