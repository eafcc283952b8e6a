package org.huiyin.web;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that clicks through a real browser. Skipped, with the reason said, on a machine without Chromium and its driver; where CI
 * is true it fails instead, so that nobody believes in a journey that never ran.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserJourney.Installed.class)
public @interface BrowserJourney {

    /** Looks for the programs a journey needs. */
    class Installed implements ExecutionCondition {

        private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/local/bin/chromedriver");
        private static final List<String> BROWSERS = List.of(
                "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/local/bin/chromium");

        static Optional<File> driver() {
            return first("CHROMEDRIVER", DRIVERS);
        }

        static Optional<File> browser() {
            return first("CHROMIUM", BROWSERS);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (driver().isPresent() && browser().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            String reason = "no Chromium with chromedriver: install both or name them in CHROMIUM and CHROMEDRIVER";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI runs the browser journeys, but there is " + reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }

        private static Optional<File> first(String variable, List<String> places) {
            String named = System.getenv(variable);
            return (named != null ? List.of(named) : places)
                    .stream().map(File::new).filter(File::canExecute).findFirst();
        }
    }
}
