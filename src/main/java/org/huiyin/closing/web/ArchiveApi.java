package org.huiyin.closing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.closing.ArchivePackage;
import org.huiyin.closing.ClosingDesk;
import org.huiyin.closing.DecidePublication;
import org.huiyin.closing.PublicationForm;
import org.huiyin.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 公开与归档 for programs. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "closing")
class ArchiveApi {

    private final DecidePublication decide;
    private final ClosingDesk desk;

    ArchiveApi(DecidePublication decide, ClosingDesk desk) {
        this.decide = decide;
        this.desk = desk;
    }

    record Decision(PublicationForm form, String text, String ground) {}

    record Decided(String publicationId) {}

    @Operation(summary = "公开审查: publish the reply in full or as a summary, or withhold it with a ground")
    @PostMapping("/publication")
    @ResponseStatus(HttpStatus.CREATED)
    Decided publication(Actor actor, @PathVariable String id, @RequestBody Decision d) {
        return new Decided(decide.decide(actor, new DecidePublication.Command(id, d.form(), d.text(), d.ground())));
    }

    @Operation(summary = "档案包: the sealed packages of a proposal with their checksums")
    @GetMapping("/archive")
    List<ArchivePackage> archive(Actor actor, @PathVariable String id) {
        return desk.packages(actor, id);
    }

    @Operation(summary = "下载档案包: one package as ZIP")
    @GetMapping("/archive/{archive}")
    ResponseEntity<byte[]> archive(Actor actor, @PathVariable String id, @PathVariable String archive) {
        return zip(desk.archive(actor, id, archive), archive);
    }

    static ResponseEntity<byte[]> zip(byte[] bytes, String name) {
        var file = ContentDisposition.attachment().filename(name + ".zip").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(bytes);
    }
}
