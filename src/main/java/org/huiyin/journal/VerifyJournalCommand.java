package org.huiyin.journal;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --huiyin.verify-journal}: checks every hash chain, says what it found and ends the program with 0 (whole) or 1 (broken). */
@Component
@Order(0)
class VerifyJournalCommand implements ApplicationRunner {

    private final ChainCheck check;
    private final ApplicationContext context;

    VerifyJournalCommand(ChainCheck check, ApplicationContext context) {
        this.check = check;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("huiyin.verify-journal")) {
            int code = verify(System.out);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    int verify(PrintStream out) {
        ChainCheck.Finding finding = check.check(null, null);
        out.printf("日志校验 Journal check: %d 行 rows, %d 条链 chains.%n", finding.rows(), finding.chains());
        if (finding.broken().isEmpty()) {
            out.println("全部完好 All chains hold.");
            return 0;
        }
        finding.broken()
                .forEach(b -> out.printf(
                        "断裂 BROKEN: tenant %s, subject %s, sequence %d: %s%n",
                        b.tenant(), b.subjectId(), b.sequence(), b.why()));
        return 1;
    }
}
