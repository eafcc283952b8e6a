package org.huiyin.closing.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huiyin.closing.OpenPublications;
import org.huiyin.closing.Publication;
import org.huiyin.documents.ExportList;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalCategory;
import org.huiyin.shared.BusinessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开件: what a district has published, for anybody, without signing in. */
@Controller
@RequestMapping("/open")
class OpenPages {

    private final OpenPublications publications;
    private final Directory directory;
    private final OpenSheet sheet;
    private final ExportList export;

    OpenPages(OpenPublications publications, Directory directory, OpenSheet sheet, ExportList export) {
        this.publications = publications;
        this.directory = directory;
        this.sheet = sheet;
        this.export = export;
    }

    @GetMapping
    String districts(Model model) {
        model.addAttribute("districts", directory.tenants());
        return "closing/open-districts";
    }

    @GetMapping("/{tenant}")
    String list(
            @PathVariable String tenant,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String before,
            Model model) {
        List<Publication> page = publications.page(tenant, q, year, category, before);
        model.addAttribute("tenant", tenant);
        model.addAttribute("district", district(tenant));
        model.addAttribute("publications", page);
        model.addAttribute("categories", ProposalCategory.values());
        model.addAttribute("q", q);
        model.addAttribute("year", year);
        model.addAttribute("category", category);
        model.addAttribute("next", publications.next(page));
        return "closing/open";
    }

    @GetMapping("/{tenant}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String tenant,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String category) {
        district(tenant);
        ExportList.Workbook book = export.openly(tenant, sheet.of(tenant, q, year, category));
        return ResponseEntity.ok()
                .contentType(ExportList.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(book.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(book.bytes());
    }

    @GetMapping("/{tenant}/{id}")
    String one(@PathVariable String tenant, @PathVariable String id, Model model) {
        model.addAttribute("tenant", tenant);
        model.addAttribute("district", district(tenant));
        model.addAttribute("p", publications.published(tenant, id));
        return "closing/open-item";
    }

    private String district(String tenant) {
        return directory
                .tenant(tenant)
                .map(Directory.Tenant::name)
                .orElseThrow(() -> BusinessException.notFound("error.open.unknown"));
    }
}
