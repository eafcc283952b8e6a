package org.huiyin.identity.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code --huiyin.import=<district.yaml>}: sets a district up at the start; a file with errors stops the start with sentences. */
@Component
@ConditionalOnProperty("huiyin.import")
class StartImport implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StartImport.class);

    private final ImportDistrict importDistrict;
    private final MessageSource messages;
    private final Path file;

    StartImport(ImportDistrict importDistrict, MessageSource messages, @Value("${huiyin.import}") Path file) {
        this.importDistrict = importDistrict;
        this.messages = messages;
        this.file = file;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            ImportReport report = importDistrict.apply(Files.readString(file), Actor.system("*", Door.SYSTEM));
            log.info(
                    "Imported {} ({}): {} changes",
                    file,
                    report.tenant(),
                    report.changes().size());
        } catch (IOException e) {
            throw new DistrictNotImported(
                    "地区文件 " + file.toAbsolutePath() + " 读不出来(应为 UTF-8 编码的 district.yaml)。\nThe district file "
                            + file.toAbsolutePath() + " cannot be read (expected a district.yaml in UTF-8).",
                    e);
        } catch (BusinessException e) {
            throw new DistrictNotImported(
                    "地区文件 " + file.toAbsolutePath() + " 有错误,未作任何改动:\n" + sentences(e, Locale.SIMPLIFIED_CHINESE)
                            + "\nThe district file has errors, nothing was changed:\n" + sentences(e, Locale.ENGLISH),
                    e);
        }
    }

    private String sentences(BusinessException refused, Locale locale) {
        return refused.problems().stream()
                .map(problem -> "  " + sentence(problem, locale))
                .collect(Collectors.joining("\n"));
    }

    private String sentence(Problem problem, Locale locale) {
        return messages.getMessage(problem.code(), problem.args().toArray(), locale);
    }
}
