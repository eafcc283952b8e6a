package org.huiyin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers what a controller or a use case threw. */
@ControllerAdvice
class ErrorAdvice {

    private final Refusals refusals;
    private final RefusalAnswer answer;

    ErrorAdvice(Refusals refusals, RefusalAnswer answer) {
        this.refusals = refusals;
        this.answer = answer;
    }

    @ExceptionHandler(Exception.class)
    Object refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        return answer.to(request, response, refusals.of(thrown, request.getMethod() + " " + request.getRequestURI()));
    }

    /** The security filters decide: sign in first, or 403 by {@link ErrorPages}. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException thrown) {
        throw thrown;
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyThere() {
        // nothing to say
    }
}
