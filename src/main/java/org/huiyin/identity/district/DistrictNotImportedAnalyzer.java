package org.huiyin.identity.district;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Sentences instead of a stack trace. */
class DistrictNotImportedAnalyzer extends AbstractFailureAnalyzer<DistrictNotImported> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DistrictNotImported cause) {
        return new FailureAnalysis(cause.getMessage(), "请改正文件后重新启动。\nCorrect the file and start again.", cause);
    }
}
