package org.huiyin.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the first password is changed every page leads to the page where that is done. */
class MustChangePasswordFilter extends OncePerRequestFilter {

    private static final String PAGE = "/account/password";
    private static final Set<String> ALLOWED = Set.of(PAGE, "/sign-out");

    private final RequestMatcher open = new OpenPaths();
    private final ActingPosts posts;
    private final ApiProblems problems;

    MustChangePasswordFilter(ActingPosts posts, ApiProblems problems) {
        this.posts = posts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean mustChange = posts.signedIn(SecurityContextHolder.getContext().getAuthentication())
                .filter(SignedIn::mustChange)
                .isPresent();
        return !mustChange || ALLOWED.contains(request.getServletPath()) || open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String page = request.getContextPath() + PAGE;
        if (SecurityConfiguration.API.matches(request)) {
            problems.mustChange(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
    }
}
