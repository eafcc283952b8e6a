package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The JSON Schema of each event type: {@code contracts/<type>.schema.json}. */
@Component
class Contracts {

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, Optional<JsonSchema>> schemas = new ConcurrentHashMap<>();

    boolean knows(String type) {
        return schema(type).isPresent();
    }

    Collection<ValidationMessage> violations(String type, JsonNode data) {
        return schema(type).orElseThrow().validate(data);
    }

    private Optional<JsonSchema> schema(String type) {
        // the type comes from outside and becomes part of a path, and of a cache
        if (!type.matches("[a-z][a-z0-9.-]{1,80}")) {
            return Optional.empty();
        }
        Optional<JsonSchema> known = schemas.get(type);
        if (known == null) {
            known = load(type);
            if (known.isPresent()) {
                schemas.put(type, known);
            }
        }
        return known;
    }

    private Optional<JsonSchema> load(String type) {
        ClassPathResource resource = new ClassPathResource("contracts/" + type + ".schema.json");
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (InputStream in = resource.getInputStream()) {
            return Optional.of(factory.getSchema(in, CONFIG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
