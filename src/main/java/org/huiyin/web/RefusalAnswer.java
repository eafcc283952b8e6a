package org.huiyin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a refusal the way it was asked: ProblemDetail to a program, a notice to htmx, a page to a browser. */
@Component
class RefusalAnswer {

    static final String REFUSAL = "huiyin.refusal";

    private final ProblemTexts texts;
    private final MessageSource messages;

    RefusalAnswer(ProblemTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    Object to(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        if (wantsProblemDetail(request)) {
            return problemDetail(path(request), refusal);
        }
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (request.getHeader("HX-Request") != null) {
            // the notice goes to its own place, so that the form with what was typed stays as it is
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
            return view("error/notice", refusal);
        }
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            // a page is drawn by the controller of errors, which like any page knows who is looking
            request.setAttribute(REFUSAL, refusal);
            response.setStatus(refusal.status());
            return new ModelAndView("forward:/error");
        }
        return view("error/page", refusal);
    }

    private ModelAndView view(String template, Refusal refusal) {
        var view = new ModelAndView(template, HttpStatus.valueOf(refusal.status()));
        view.addObject("status", String.valueOf(refusal.status()));
        view.addObject("titleKey", key("error.title.", refusal));
        view.addObject("adviceKey", key("error.advice.", refusal));
        view.addObject("sentences", texts.texts(refusal.problems()));
        view.addObject("errorNumber", refusal.errorNumber());
        return view;
    }

    private ResponseEntity<ProblemDetail> problemDetail(String path, Refusal refusal) {
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setTitle(messages.getMessage(key("error.title.", refusal), null, LocaleContextHolder.getLocale()));
        problem.setDetail(String.join(" ", texts.texts(refusal.problems())));
        problem.setInstance(URI.create(path));
        problem.setProperty(
                "problems", refusal.problems().stream().map(this::line).toList());
        if (refusal.errorNumber() != null) {
            problem.setProperty("errorNumber", refusal.errorNumber());
        }
        return ResponseEntity.status(refusal.status())
                .headers(refusal.headers())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem);
    }

    private Map<String, String> line(Problem problem) {
        var line = new LinkedHashMap<String, String>();
        if (problem.field() != null) {
            line.put("field", problem.field());
        }
        line.put("code", problem.code());
        line.put("message", texts.text(problem));
        return line;
    }

    /** Its own words for a status where there are some, else those of all bad requests or of all faults. */
    private String key(String prefix, Refusal refusal) {
        String own = prefix + refusal.status();
        String known = messages.getMessage(own, null, null, LocaleContextHolder.getLocale());
        return known != null ? own : prefix + (refusal.status() >= 500 ? "500" : "400");
    }

    private static boolean wantsProblemDetail(HttpServletRequest request) {
        String path = path(request).substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            return true;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    /** The path that was asked for, before any forward to the page of errors. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return failed != null ? failed.toString() : forwarded != null ? forwarded.toString() : request.getRequestURI();
    }
}
