package org.huiyin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of any controller: in the security filters or in the servlet container, and draws the page of every refusal. */
@Controller
class ErrorPages implements ErrorController {

    private static final String ADMINISTRATION = "/admin/";

    private final Refusals refusals;
    private final RefusalAnswer answer;

    ErrorPages(Refusals refusals, RefusalAnswer answer) {
        this.refusals = refusals;
        this.answer = answer;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        return answer.to(request, response, refusal(request));
    }

    private Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(RefusalAnswer.REFUSAL) instanceof Refusal known) {
            return known;
        }
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return Refusal.of(403, Problem.of("error.pageTooOld"));
        }
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null
                && RefusalAnswer.path(request).startsWith(ADMINISTRATION)) {
            return Refusal.of(403, Problem.of("error.forbidden.administration", Role.ADMINISTRATOR.name()));
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return refusals.of(thrown, RefusalAnswer.path(request));
        }
        return refusals.of(status instanceof Integer code ? code : 404);
    }
}
