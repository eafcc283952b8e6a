package org.huiyin.closing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.commitment.CommitmentDesk;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ShowConferences;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Writes a proposal's papers as plain pages that need nothing else to be read; in Chinese, whoever's act or clock it is. */
@Component
class ArchivePapers {

    private static final String TEMPLATE = "closing/archive";

    /** Fragment and file name of each paper, in the order of the file. */
    private static final List<String> PAPERS =
            List.of("paper", "handling", "replies", "feedback", "publication", "commitments", "attachments");

    private final SpringTemplateEngine templates;
    private final ApplicationContext context;
    private final Directory directory;
    private final CommitmentDesk commitments;
    private final ShowConferences conferences;
    private final String style = style();

    ArchivePapers(
            SpringTemplateEngine templates,
            ApplicationContext context,
            Directory directory,
            CommitmentDesk commitments,
            ShowConferences conferences) {
        this.templates = templates;
        this.context = context;
        this.directory = directory;
        this.commitments = commitments;
        this.conferences = conferences;
    }

    /** @param publication null for a proposal that never came so far */
    Map<String, byte[]> of(ProposalDetail detail, Publication publication, List<ArchiveAttachments.Entry> attachments) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return inChinese(detail, publication, attachments);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Map<String, byte[]> inChinese(
            ProposalDetail detail, Publication publication, List<ArchiveAttachments.Entry> attachments) {
        Context words = words(detail.proposal());
        words.setVariable("detail", detail);
        words.setVariable("publication", publication);
        words.setVariable("attachments", attachments);
        Map<String, byte[]> papers = new LinkedHashMap<>();
        for (String paper : PAPERS) {
            String title = HtmlUtils.htmlEscape(
                    detail.proposal().number() + " " + detail.proposal().subject());
            String page = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>" + title
                    + "</title>\n<style>\n" + style + "</style></head>\n"
                    + templates.process(TEMPLATE, Set.of(paper), words)
                    + "</html>\n";
            papers.put(
                    "%02d-%s.html".formatted(PAPERS.indexOf(paper) + 1, paper), page.getBytes(StandardCharsets.UTF_8));
        }
        return papers;
    }

    private static String style() {
        try (InputStream in = new ClassPathResource("closing/archive.css").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Context words(Proposal proposal) {
        Context words = new Context(Locale.SIMPLIFIED_CHINESE);
        words.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(context, null));
        Actor archivist = ArchiveProposal.archivist(proposal.tenant());
        words.setVariable("proposal", proposal);
        words.setVariable(
                "organs",
                directory.organs(proposal.tenant()).stream()
                        .collect(Collectors.toMap(Directory.Organ::code, Directory.Organ::name)));
        words.setVariable("conferences", conferences.of(archivist, proposal.id()));
        words.setVariable(
                "commitments",
                commitments.ofProposal(archivist, proposal.id()).stream()
                        .map(CommitmentDesk.Shown::commitment)
                        .toList());
        return words;
    }
}
