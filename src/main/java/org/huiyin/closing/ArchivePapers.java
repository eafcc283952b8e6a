package org.huiyin.closing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.identity.Directory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Writes a proposal's papers as plain pages that need nothing else to be read. */
@Component
class ArchivePapers {

    private static final String TEMPLATE = "closing/archive";

    /** Fragment and file name of each paper, in the order of the file. */
    private static final List<String> PAPERS = List.of("paper", "handling", "replies", "feedback", "publication");

    private final SpringTemplateEngine templates;
    private final ApplicationContext context;
    private final Directory directory;

    ArchivePapers(SpringTemplateEngine templates, ApplicationContext context, Directory directory) {
        this.templates = templates;
        this.context = context;
        this.directory = directory;
    }

    /** @param publication null for a proposal that never came so far */
    Map<String, byte[]> of(ProposalDetail detail, Publication publication) {
        Context words = new Context(Locale.CHINESE);
        words.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(context, null));
        words.setVariable("detail", detail);
        words.setVariable("proposal", detail.proposal());
        words.setVariable("publication", publication);
        words.setVariable(
                "organs",
                directory.organs(detail.proposal().tenant()).stream()
                        .collect(Collectors.toMap(Directory.Organ::code, Directory.Organ::name)));
        Map<String, byte[]> papers = new LinkedHashMap<>();
        for (String paper : PAPERS) {
            String page = templates.process(TEMPLATE, Set.of(paper), words);
            papers.put(
                    "%02d-%s.html".formatted(PAPERS.indexOf(paper) + 1, paper),
                    ("<!DOCTYPE html>\n<html lang=\"zh-CN\"><meta charset=\"utf-8\">\n" + page + "</html>\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return papers;
    }
}
