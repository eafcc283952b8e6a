package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads to the sign-in page; a fragment asked for by htmx must not become that page, so the browser is told to go there. */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        // somebody who comes to the front door has not been signed out by time
        String page = request.getContextPath()
                + (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
                        ? "/sign-in?expired"
                        : "/sign-in");
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
    }
}
