package org.huiyin.identity.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.huiyin.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers programs at the door with a ProblemDetail. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final SignInRefusal refusal;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ApiProblems(SignInRefusal refusal, MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.refusal = refusal;
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        Locale locale = locale(request);
        String username = username(request);
        boolean nobody = why instanceof InsufficientAuthenticationException || username == null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"huiyin\", charset=\"UTF-8\"");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                nobody ? text("signIn.required", locale) : refusal.sentence(username, locale));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Locale locale = locale(request);
        // the one rule of this chain besides being signed in
        String administrator = text("role." + Role.ADMINISTRATOR, locale);
        write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                messages.getMessage("signIn.forbidden", new Object[] {administrator}, locale));
    }

    void mustChange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, text("error.password.mustChange", locale(request)));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        String title = status == HttpStatus.UNAUTHORIZED ? "signIn.requiredTitle" : "signIn.forbiddenTitle";
        problem.setTitle(text(title, locale(request)));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    private Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    private static String username(HttpServletRequest request) {
        try {
            var token = new BasicAuthenticationConverter().convert(request);
            return token == null ? null : token.getName();
        } catch (AuthenticationException unreadable) {
            return null;
        }
    }
}
