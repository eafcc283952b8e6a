package org.huiyin.rehearsal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiyin.shared.BusinessException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --huiyin.rehearsal=<number>} with {@code --huiyin.rehearsal.district=<code>} (wanbailin) and, for a district that is no
 * sample, {@code --huiyin.rehearsal.force}: seeds, says what it did and ends the program with 0 or, when refused, 1.
 */
@Component
@Order(0)
class SeedRehearsalCommand implements ApplicationRunner {

    private static final String NUMBER = "huiyin.rehearsal";

    private final SeedRehearsal seeding;
    private final MessageSource messages;
    private final Clock clock;
    private final ApplicationContext context;

    SeedRehearsalCommand(SeedRehearsal seeding, MessageSource messages, Clock clock, ApplicationContext context) {
        this.seeding = seeding;
        this.messages = messages;
        this.clock = clock;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(NUMBER)) {
            int code = seed(arguments, System.out);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    int seed(ApplicationArguments arguments, PrintStream out) {
        try {
            Instant begin = clock.instant();
            SeedRehearsal.Seeded seeded = seeding.seed(command(arguments));
            out.println(say(
                    "rehearsal.seeded",
                    seeded.district(),
                    String.valueOf(seeded.open()),
                    String.valueOf(seeded.concluded()),
                    String.valueOf(Duration.between(begin, clock.instant()).toSeconds()),
                    String.valueOf(seeded.whistles()),
                    String.valueOf(seeded.ladders())));
            return 0;
        } catch (BusinessException refused) {
            refused.problems()
                    .forEach(problem ->
                            out.println(say(problem.code(), problem.args().toArray())));
            return 1;
        }
    }

    private static SeedRehearsal.Command command(ApplicationArguments arguments) {
        String district = value(arguments, NUMBER + ".district", "wanbailin");
        return new SeedRehearsal.Command(
                district, number(value(arguments, NUMBER, "")), arguments.containsOption(NUMBER + ".force"));
    }

    /** What is no number is refused like a number out of bounds. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String value(ApplicationArguments arguments, String option, String otherwise) {
        List<String> values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, Locale.SIMPLIFIED_CHINESE)
                + "\n"
                + messages.getMessage(code, args, Locale.ENGLISH);
    }
}
