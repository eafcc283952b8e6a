package huiyin.launch;

import huiyin.embedded.StartFailure;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A failure that already carries its sentences. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer extends AbstractFailureAnalyzer<StartFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartFailure cause) {
        return analysisOf(cause);
    }

    static FailureAnalysis analysisOf(StartFailure failure) {
        return new FailureAnalysis(failure.chinese() + System.lineSeparator() + failure.english(), null, failure);
    }
}
