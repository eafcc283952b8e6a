package org.huiyin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, sends the token of the page it is on, does not follow redirects by itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String root;
    private String token = "";

    public Browser(int port) {
        at(port);
    }

    /** Goes on at another copy of the program, with the cookies and the page it has. */
    public Browser at(int port) {
        root = "http://localhost:" + port;
        return this;
    }

    public Browser signIn(String username, String password) {
        get("/sign-in");
        post("/sign-in", "username", username, "password", password);
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        request.header("Accept", "text/html").header("Accept-Language", "zh-CN");
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return remember(send(request.GET()));
    }

    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return remember(send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))));
    }

    /** A form with files, as a browser packs it. */
    public HttpResponse<String> upload(String path, Multipart form) {
        return remember(send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        form.field("_csrf", token).bytes()))));
    }

    /** A program's call with HTTP Basic. */
    public HttpResponse<String> call(String method, String path, String user, String password, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", "zh-CN");
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        if (user != null) request.header("Authorization", "Basic " + basic);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Where a redirect leads, without host and session id. */
    public static String location(HttpResponse<?> response) {
        URI to = URI.create(response.headers().firstValue("Location").orElse(""));
        String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        return to.getRawPath().replaceAll(";.*", "") + query;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> remember(HttpResponse<String> response) {
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) token = found.group(1);
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
