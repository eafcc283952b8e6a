package org.huiyin.identity.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A form sent after the session has ended fails by its token first; its sender is to sign in, not to read about tokens. */
class StaleFormHandler implements AccessDeniedHandler {

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final AuthenticationEntryPoint signIn;
    private final AccessDeniedHandler otherwise;

    StaleFormHandler(AuthenticationEntryPoint signIn, AccessDeniedHandler otherwise) {
        this.signIn = signIn;
        this.otherwise = otherwise;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (why instanceof CsrfException && !trust.isAuthenticated(authentication)) {
            signIn.commence(request, response, new InsufficientAuthenticationException("session ended", why));
        } else {
            // the page of the refusal tells a form that is too old from a post that may not
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
            otherwise.handle(request, response, why);
        }
    }
}
