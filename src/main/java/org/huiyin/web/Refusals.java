package org.huiyin.web;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Finds out what a thrown exception means for the person who knocked. Nothing of the program's inside gets into it. */
@Component
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    Refusal of(Throwable thrown, String request) {
        if (thrown instanceof BusinessException refused) {
            return Refusal.of(refused.reason().status(), refused.problems());
        }
        if (thrown instanceof ConcurrencyFailureException) {
            return Refusal.of(409, Problem.of("error.stale"));
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return Refusal.of(413, Problem.of("error.tooLarge"));
        }
        List<Problem> input = input(thrown);
        if (!input.isEmpty()) {
            return Refusal.of(400, input);
        }
        if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return of(response.getStatusCode().value()).with(response.getHeaders());
        }
        return fault(thrown, request);
    }

    /** A status without an exception, as the servlet container or the security filters send it. */
    Refusal of(int status) {
        return switch (status) {
            case 401 -> Refusal.of(status, Problem.of("error.unauthenticated"));
            case 403 -> Refusal.of(status, Problem.of("error.forbidden"));
            case 404 -> Refusal.of(status, Problem.of("error.notFound"));
            case 405 -> Refusal.of(status, Problem.of("error.method"));
            case 406 -> Refusal.of(status, Problem.of("error.notAcceptable"));
            case 413 -> Refusal.of(status, Problem.of("error.tooLarge"));
            case 415 -> Refusal.of(status, Problem.of("error.mediaType"));
            default -> status >= 500
                    ? fault(null, String.valueOf(status))
                    : Refusal.of(status, Problem.of("error.request"));
        };
    }

    private List<Problem> input(Throwable thrown) {
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return List.of(
                    Problem.at(missing.getParameterName(), "error.parameter.missing", missing.getParameterName()));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(Problem.at(
                    mismatch.getName(), "error.parameter.type", mismatch.getName(), shown(mismatch.getValue())));
        }
        if (thrown instanceof TypeMismatchException mismatch) {
            return List.of(Problem.of("error.parameter.type", mismatch.getPropertyName(), shown(mismatch.getValue())));
        }
        if (thrown instanceof HttpMessageNotReadableException) {
            return List.of(Problem.of("error.body"));
        }
        return validation(thrown);
    }

    private List<Problem> validation(Throwable thrown) {
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            return fields(invalid.getBindingResult());
        }
        if (thrown instanceof BindException invalid) {
            return fields(invalid.getBindingResult());
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream()
                    .map(violation -> {
                        String path = violation.getPropertyPath().toString();
                        return named(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
                    })
                    .toList();
        }
        if (thrown instanceof HandlerMethodValidationException invalid
                && invalid.getStatusCode().is4xxClientError()) {
            var problems = new ArrayList<Problem>();
            invalid.getParameterValidationResults().forEach(result -> result.getResolvableErrors()
                    .forEach(error ->
                            problems.add(named(result.getMethodParameter().getParameterName(), words(error)))));
            return problems;
        }
        return List.of();
    }

    private List<Problem> fields(BindingResult result) {
        return result.getAllErrors().stream().map(this::field).toList();
    }

    private Problem field(ObjectError error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return Problem.at(
                    field.getField(), "error.parameter.type", field.getField(), shown(field.getRejectedValue()));
        }
        return named(error instanceof FieldError field ? field.getField() : error.getObjectName(), words(error));
    }

    private static Problem named(String field, String words) {
        return Problem.at(field, "error.field", field, words);
    }

    private String words(MessageSourceResolvable error) {
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Refusal fault(Throwable thrown, String request) {
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        try (var ignored = MDC.putCloseable("errorNumber", number)) {
            log.error("Error {} at {}", number, request, thrown);
        }
        return new Refusal(500, List.of(Problem.of("error.fault", number)), HttpHeaders.EMPTY, number);
    }
}
