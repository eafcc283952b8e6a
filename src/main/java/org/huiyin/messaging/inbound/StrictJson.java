package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** JSON in UTF-8 and nothing else: no other encoding, no name twice, nothing after the end. */
final class StrictJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    static JsonNode read(byte[] raw) {
        String text = decode(raw);
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw refused("error.event.empty");
            }
            return node;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getLineNr());
            String column = e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getColumnNr());
            throw refused("error.event.json", line, column);
        }
    }

    private static String decode(byte[] raw) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("error.event.encoding");
        }
    }

    private static BusinessException refused(String code, Object... args) {
        return BusinessException.invalid(Problem.of(code, args));
    }
}
