package huiyin.launch;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why the program does not start, in sentences and without a stack trace. */
class FailureSentence implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        if (analysis.getAction() != null) {
            text.append("回音没有启动。(Huiyin did not start.)").append(System.lineSeparator());
        }
        text.append(analysis.getDescription());
        if (analysis.getAction() != null) {
            text.append(System.lineSeparator()).append(analysis.getAction());
        }
        System.err.println(text);
    }
}
