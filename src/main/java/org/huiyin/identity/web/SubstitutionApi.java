package org.huiyin.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.substitution.NameSubstitute;
import org.huiyin.identity.substitution.RevokeSubstitution;
import org.huiyin.identity.substitution.SubstitutionDesk;
import org.huiyin.identity.substitution.SubstitutionDesk.LineView;
import org.huiyin.identity.substitution.SubstitutionDesk.PostView;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 离岗代理 for programs. */
@RestController
@RequestMapping("/api/v1/substitutions")
@Tag(name = "substitutions")
class SubstitutionApi {

    private final SubstitutionDesk desk;
    private final NameSubstitute name;
    private final RevokeSubstitution revoke;

    SubstitutionApi(SubstitutionDesk desk, NameSubstitute name, RevokeSubstitution revoke) {
        this.desk = desk;
        this.name = name;
        this.revoke = revoke;
    }

    record Named(long post, String substitute, LocalDate from, LocalDate to, String reason) {}

    record Colleague(String person, String name) {}

    record PostAnswer(
            long id,
            String person,
            String name,
            Role role,
            String organ,
            String organName,
            List<Colleague> colleagues) {

        static PostAnswer of(PostView view) {
            var post = view.post();
            return new PostAnswer(
                    post.id(),
                    post.person(),
                    view.holderName(),
                    post.role(),
                    post.organ(),
                    post.organName(),
                    view.colleagues().stream()
                            .map(person -> new Colleague(person.code(), person.name()))
                            .toList());
        }
    }

    record Answer(
            String id,
            long post,
            String person,
            String personName,
            Role role,
            String organ,
            String substitute,
            String substituteName,
            LocalDate from,
            LocalDate to,
            String reason,
            String namedByName,
            Instant namedAt,
            String revokedByName,
            Instant revokedAt,
            boolean over) {

        static Answer of(LineView line) {
            var row = line.row();
            return new Answer(
                    row.id(),
                    row.post().id(),
                    row.post().person(),
                    row.holderName(),
                    row.post().role(),
                    row.post().organ(),
                    row.substitute(),
                    row.substituteName(),
                    row.from(),
                    row.to(),
                    row.reason(),
                    row.namedByName(),
                    row.namedAt(),
                    row.revokedByName(),
                    row.revokedAt(),
                    line.over());
        }
    }

    @Operation(summary = "离岗代理: one's own; a leader sees those of the organ, an administrator those of the district")
    @GetMapping
    List<Answer> list(Actor actor) {
        return desk.list(actor).stream().map(Answer::of).toList();
    }

    @Operation(summary = "Posts for which the acting post may name a substitute, each with who could be it")
    @GetMapping("/posts")
    List<PostAnswer> posts(Actor actor, @RequestParam(required = false) String organ) {
        return desk.posts(actor, organ).stream().map(PostAnswer::of).toList();
    }

    @Operation(summary = "指定离岗代理: the substitute acts by X-Post: ROLE@organ/person from the first day to the last")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> name(Actor actor, @RequestBody Named n) {
        return Map.of(
                "id",
                name.name(new NameSubstitute.Command(n.post(), n.substitute(), n.from(), n.to(), n.reason()), actor));
    }

    @Operation(summary = "撤销离岗代理")
    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String id) {
        revoke.revoke(id, actor);
    }
}
