package org.huiyin.web;

import java.util.List;
import org.huiyin.shared.Problem;
import org.springframework.http.HttpHeaders;

/**
 * Why a request was not carried out, before it is put into words.
 *
 * @param errorNumber for faults of the program: the number under which the log has the whole story, else null
 */
record Refusal(int status, List<Problem> problems, HttpHeaders headers, String errorNumber) {

    static Refusal of(int status, Problem... problems) {
        return new Refusal(status, List.of(problems), HttpHeaders.EMPTY, null);
    }

    static Refusal of(int status, List<Problem> problems) {
        return new Refusal(status, problems, HttpHeaders.EMPTY, null);
    }

    Refusal with(HttpHeaders more) {
        return new Refusal(status, problems, more, errorNumber);
    }
}
