package org.huiyin.shared;

import java.util.List;

/**
 * An act that was refused. Carries message codes, never finished sentences: each door renders them in the language of the person
 * who knocked (page, ProblemDetail, intake result). A refusal is a fault of the request, never of a server; it is not retried.
 */
public class BusinessException extends RuntimeException {

    /** What kind of refusal, and the HTTP status the doors answer with. */
    public enum Reason {
        /** 400: the input itself is wrong. */
        INVALID(400),
        /** 403: this post may not do this. */
        FORBIDDEN(403),
        /** 404: no such thing for this viewer. */
        NOT_FOUND(404),
        /** 409: the thing has moved on since the page was read. */
        STALE(409),
        /** 409: a rule of the field does not allow it yet. */
        GATE_CLOSED(409);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final transient List<Problem> problems;

    public BusinessException(Reason reason, List<Problem> problems) {
        super(reason + " " + problems);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    public static BusinessException invalid(Problem... problems) {
        return new BusinessException(Reason.INVALID, List.of(problems));
    }

    public static BusinessException invalid(List<Problem> problems) {
        return new BusinessException(Reason.INVALID, problems);
    }

    public static BusinessException forbidden(String code, Object... args) {
        return new BusinessException(Reason.FORBIDDEN, List.of(Problem.of(code, args)));
    }

    public static BusinessException notFound(String code, Object... args) {
        return new BusinessException(Reason.NOT_FOUND, List.of(Problem.of(code, args)));
    }

    public static BusinessException stale(String code, Object... args) {
        return new BusinessException(Reason.STALE, List.of(Problem.of(code, args)));
    }

    public static BusinessException gateClosed(List<Problem> gates) {
        return new BusinessException(Reason.GATE_CLOSED, gates);
    }

    public static BusinessException gateClosed(String code, Object... args) {
        return new BusinessException(Reason.GATE_CLOSED, List.of(Problem.of(code, args)));
    }

    public Reason reason() {
        return reason;
    }

    public List<Problem> problems() {
        return problems;
    }
}
