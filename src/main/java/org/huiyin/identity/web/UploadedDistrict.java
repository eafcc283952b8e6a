package org.huiyin.identity.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded district.yaml. */
final class UploadedDistrict {

    private static final int LARGEST_KB = 1024;

    private UploadedDistrict() {}

    static String text(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw BusinessException.invalid(Problem.at("file", "error.import.noFile"));
        }
        return text(file.getBytes());
    }

    static String text(byte[] bytes) {
        if (bytes.length > LARGEST_KB * 1024) {
            throw BusinessException.invalid(Problem.at("file", "error.import.tooLarge", String.valueOf(LARGEST_KB)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BusinessException.invalid(Problem.at("file", "error.import.encoding"));
        }
    }
}
