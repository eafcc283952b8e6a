package huiyin.launch;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts the program as a person does from a command line: checks first, speaks plainly, ends with a code. */
public final class Start {

    private Start() {}

    public static void run(Class<?> application, String[] args) {
        String charset = Terminal.useCharsetThatKnowsChinese().name();
        var command = ArchiveCommand.of(args);
        if (command.isPresent()) {
            System.exit(command.get().run());
        }
        var program = new SpringApplication(application);
        program.setBannerMode(Banner.Mode.OFF);
        program.addListeners(new WebPortCheck());
        program.setDefaultProperties(defaults(charset));
        Heap.giveBackWhatIsNotNeeded();
        try {
            program.run(args);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            System.exit(1); // said by FailureSentence; threads of a half-started server must not keep the process
        }
    }

    private static Map<String, Object> defaults(String charset) {
        return Map.of(
                "huiyin.startup-block", "true",
                "camunda.bpm.default-value.banner", "off",
                "logging.charset.console", charset,
                "logging.level.org.apache.kafka.clients.NetworkClient", "error",
                "logging.level.org.apache.kafka.controller.QuorumController", "error",
                // failures are told by FailureSentence, once
                "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "off",
                "logging.level.org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext",
                        "error");
    }
}
