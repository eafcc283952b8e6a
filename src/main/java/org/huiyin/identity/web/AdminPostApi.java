package org.huiyin.identity.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.huiyin.identity.account.EndPost;
import org.huiyin.identity.account.GivePost;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts for programs. */
@RestController
@RequestMapping("/api/v1/admin/districts/{tenant}/posts")
class AdminPostApi {

    private final GivePost givePost;
    private final EndPost endPost;

    AdminPostApi(GivePost givePost, EndPost endPost) {
        this.givePost = givePost;
        this.endPost = endPost;
    }

    record PostBody(String person, String role, String organ, LocalDate from, LocalDate to) {}

    record EndBody(LocalDate to) {}

    @PostMapping
    ResponseEntity<Map<String, Long>> give(@PathVariable String tenant, @RequestBody PostBody body, Actor actor) {
        long id = givePost.give(
                new GivePost.Command(
                        tenant,
                        body.person(),
                        AdminAccountPages.roleOf(body.role()),
                        body.organ(),
                        body.from(),
                        body.to()),
                actor);
        URI location = URI.create("/api/v1/admin/districts/" + tenant + "/posts/" + id);
        return ResponseEntity.created(location).body(Map.of("id", id));
    }

    @PostMapping("/{post}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String tenant, @PathVariable long post, @RequestBody EndBody body, Actor actor) {
        endPost.end(new EndPost.Command(tenant, post, body.to()), actor);
    }
}
