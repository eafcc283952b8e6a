package org.huiyin.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiyin.documents.ExportList;
import org.huiyin.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 导出 Excel by page and for programs; a POST, because the journal keeps it. */
@RestController
@Tag(name = "lists")
class ExportController {

    private final ExportList exportList;

    ExportController(ExportList exportList) {
        this.exportList = exportList;
    }

    @Operation(summary = "导出清单: register, worklist, accounts, events …, with the parameters of its page")
    @PostMapping({"/lists/{list}/export", "/api/v1/lists/{list}/export"})
    ResponseEntity<byte[]> export(Actor actor, @PathVariable String list, @RequestParam Map<String, String> chosen) {
        ExportList.Workbook book = exportList.export(actor, new ExportList.Command(list, chosen));
        return ResponseEntity.ok()
                .contentType(ExportList.XLSX)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(book.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Cache-Control", "private, no-store")
                .body(book.bytes());
    }
}
