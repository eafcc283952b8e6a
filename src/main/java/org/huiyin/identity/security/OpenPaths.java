package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open to anybody: the door itself, its styles and scripts, the health checks, and under /open what a district has published. */
class OpenPaths implements RequestMatcher {

    private static final Set<String> DOOR = Set.of("/sign-in", "/error");
    private static final Pattern ASSET =
            Pattern.compile("/(webjars/.+|[^/]+\\.(css|js|svg|png|ico|woff2?|webmanifest))|/(css|js|img|fonts)/.+");

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals("/open") || path.startsWith("/open/"))
            return request.getMethod().equals("GET");
        if (DOOR.contains(path) || path.equals("/actuator/health") || path.startsWith("/actuator/health/")) return true;
        return request.getMethod().equals("GET") && ASSET.matcher(path).matches();
    }
}
