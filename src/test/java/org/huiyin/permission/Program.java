package org.huiyin.permission;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.huiyin.identity.SampleDistricts;

/** Calls the REST door by an official's account and post. */
final class Program {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String root;

    Program(int port) {
        root = "http://localhost:" + port + "/api/v1";
    }

    /** @param call method and path */
    HttpResponse<String> call(Official official, String call, String body) {
        String[] line = call.split(" ");
        String basic = official.account() + ":" + SampleDistricts.PASSWORD;
        var request = HttpRequest.newBuilder(URI.create(root + line[1]))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes()))
                .header("X-Post", official.post())
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", line[1].contains("imports") ? "application/yaml" : "application/json")
                .method(line[0], HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
