package org.huiyin.identity.account;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.identity.PostEnded;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator sets a post's last day. What was done by it stays as it was done. */
@Service
public class EndPost {

    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndPost(Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    public record Command(String tenant, long post, LocalDate to) {}

    @Transactional
    public void end(Command command, Actor actor) {
        actor.require(IdentityAct.END_POST);
        Post post = posts.find(command.tenant(), command.post())
                .filter(found -> AccountReach.reaches(actor, found.tenant()))
                .orElseThrow(() -> BusinessException.notFound("error.post.notFound", String.valueOf(command.post())));
        check(post, command.to());
        posts.end(post.tenant(), post.id(), command.to());
        events.publishEvent(new PostEnded(
                IdentityEvent.in(post.tenant(), actor),
                post.id(),
                post.person(),
                post.role().name(),
                post.organ(),
                command.to()));
    }

    private void check(Post post, LocalDate to) {
        if (to == null) throw BusinessException.invalid(Problem.at("to", "error.post.to"));
        if (to.isBefore(post.from())) {
            throw BusinessException.invalid(Problem.at(
                    "to", "error.post.order", to.toString(), post.from().toString()));
        }
        if (post.to() != null && post.to().isBefore(ChinaTime.today(clock))) {
            throw BusinessException.stale("error.post.ended", post.to());
        }
    }
}
