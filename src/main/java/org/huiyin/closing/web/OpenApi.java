package org.huiyin.closing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.closing.OpenPublications;
import org.huiyin.closing.Publication;
import org.huiyin.closing.PublicationForm;
import org.huiyin.closing.PublishedPart;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.ChinaTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 公开件 for programs of anybody. */
@RestController
@RequestMapping("/api/v1/open/{tenant}/publications")
@Tag(name = "open")
@SecurityRequirements
class OpenApi {

    private final OpenPublications publications;

    OpenApi(OpenPublications publications) {
        this.publications = publications;
    }

    /** Nothing in it names a person. */
    record Open(
            String id,
            PublicationForm form,
            ProposalKind kind,
            int term,
            int session,
            String number,
            String category,
            String subject,
            String departments,
            LocalDate repliedOn,
            LocalDate publishedOn,
            String text,
            List<PublishedPart> parts,
            String ground) {

        static Open of(Publication p) {
            return new Open(
                    p.id(),
                    p.form(),
                    p.kind(),
                    p.term(),
                    p.session(),
                    p.number(),
                    p.category(),
                    p.subject(),
                    p.departments(),
                    p.repliedOn(),
                    ChinaTime.dateOf(p.decidedAt()),
                    p.text(),
                    p.parts(),
                    p.ground());
        }
    }

    /** @param next the next page begins after it; null on the last page */
    record Page(List<Open> publications, String next) {}

    @Operation(summary = "公开件: what the district has published, by words, year and category; no sign-in")
    @GetMapping
    Page list(
            @PathVariable String tenant,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String before) {
        List<Publication> page = publications.page(tenant, q, year, category, before);
        return new Page(page.stream().map(Open::of).toList(), publications.next(page));
    }

    @Operation(summary = "公开件: one of them; no sign-in")
    @GetMapping("/{id}")
    Open one(@PathVariable String tenant, @PathVariable String id) {
        return Open.of(publications.published(tenant, id));
    }
}
