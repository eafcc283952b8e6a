package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;

/** The bearer token of a program that collects metrics; compared so that the time taken tells nothing about it. */
final class ScrapeToken {

    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    ScrapeToken(String token) {
        expected = token.getBytes(StandardCharsets.UTF_8);
    }

    boolean shownBy(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (expected.length == 0 || header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] shown = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, shown);
    }
}
