package org.huiyin.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves a trace of every attempt that was refused: who tried, by which post, and what. The journal holds only what happened. */
class RefusedAttempts extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RefusedAttempts.class);

    private final ActingPosts posts;

    RefusedAttempts(ActingPosts posts) {
        this.posts = posts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            log.info("Refused: {} {} by {}", request.getMethod(), request.getRequestURI(), who(request));
        }
    }

    private String who(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return posts.actor(authentication, request).map(RefusedAttempts::post).orElseGet(() -> posts.signedIn(
                        authentication)
                .map(account -> account.getUsername() + " without that post")
                .orElse("nobody"));
    }

    private static String post(Actor actor) {
        return actor.person() + " (" + actor.tenant() + ") as " + actor.role() + "@" + actor.organ();
    }
}
