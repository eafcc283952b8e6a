package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which then says why; the user name that was typed comes along in the session, never in an address. */
class SignInFailed implements AuthenticationFailureHandler {

    static final String USERNAME = "huiyin.signIn.username";
    private static final int LONGEST = 60;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String username = AccountUsers.normal(request.getParameter("username"));
        request.getSession().setAttribute(USERNAME, username.substring(0, Math.min(LONGEST, username.length())));
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }
}
