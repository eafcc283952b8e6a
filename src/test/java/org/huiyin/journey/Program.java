package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.huiyin.identity.SampleDistricts;

/** A program that acts for one sample account: REST, JSON, HTTP Basic, nothing kept between two calls. */
final class Program {

    static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String address;
    private final String account;
    private final String post;

    /** @param account by its first post; or with the post it acts by: wbl-qianfeng-zhuyao SUBDISTRICT_LEADER@qianfeng */
    Program(int port, String account) {
        String[] parts = account.split(" ");
        this.address = "http://127.0.0.1:" + port;
        this.account = parts[0];
        this.post = parts.length == 2 ? parts[1] : null;
    }

    JsonNode get(String path) {
        return done(send("GET", path, null));
    }

    JsonNode post(String path, Object body) {
        return done(send("POST", path, body));
    }

    JsonNode delete(String path) {
        return done(send("DELETE", path, null));
    }

    /** The ProblemDetail of an act that must not be allowed. */
    JsonNode refused(int status, String path, Object body) {
        HttpResponse<String> response = send("POST", path, body);
        assertThat(response.statusCode())
                .as(account + " at " + path + ": " + response.body())
                .isEqualTo(status);
        return read(response.body());
    }

    private JsonNode done(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(account + " at " + response.uri() + ": " + response.body())
                .isBetween(200, 299);
        return response.body().isEmpty() ? JSON.nullNode() : read(response.body());
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        try {
            String credentials = account + ":" + SampleDistricts.PASSWORD;
            var publisher = body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(30))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Accept-Language", "zh-CN")
                    .method(method, publisher);
            if (post != null) {
                request.header("X-Post", post);
            }
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
