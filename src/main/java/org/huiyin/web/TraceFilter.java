package org.huiyin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.shared.Trace;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before everything else: the request goes on under the caller's trace, or under a new one; the answer says which. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    static final String ANSWER = "X-Trace-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = traceOf(request);
        response.setHeader(ANSWER, trace);
        try (Trace.Scope scope = Trace.open(trace)) {
            chain.doFilter(request, response);
        }
    }

    private static String traceOf(HttpServletRequest request) {
        if (request.getAttribute(ANSWER) instanceof String begun) {
            return begun;
        }
        String trace = Trace.of(request.getHeader(Trace.HEADER)).orElseGet(Trace::fresh);
        request.setAttribute(ANSWER, trace);
        return trace;
    }

    /** The page of errors is told by the same request and belongs to the same trace. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
