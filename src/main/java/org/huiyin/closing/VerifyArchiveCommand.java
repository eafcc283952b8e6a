package org.huiyin.closing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --huiyin.verify-archive=file.zip}: checks a downloaded package and ends the program with 0 (whole) or 1 (broken). */
@Component
@Order(0)
class VerifyArchiveCommand implements ApplicationRunner {

    private static final String OPTION = "huiyin.verify-archive";

    private final ApplicationContext context;

    VerifyArchiveCommand(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (arguments.containsOption(OPTION)) {
            int code = verify(arguments.getOptionValues(OPTION), System.out);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    static int verify(List<String> files, PrintStream out) throws IOException {
        int code = 0;
        for (String file : files) {
            List<String> broken = ArchiveCheck.broken(Files.readAllBytes(Path.of(file)));
            out.println(broken.isEmpty() ? "完好 Whole: " + file : "损坏 BROKEN: " + file);
            broken.forEach(why -> out.println("  " + why));
            code = broken.isEmpty() ? code : 1;
        }
        return code;
    }
}
