package org.huiyin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.security.ActingPosts;
import org.huiyin.shared.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts {@code actor} (or null) and {@code posts} into the model of every page, for the layout. */
@ControllerAdvice(annotations = Controller.class)
class ActorModel {

    private final ActingPosts posts;

    ActorModel(ActingPosts posts) {
        this.posts = posts;
    }

    @ModelAttribute
    void fill(Model model, HttpServletRequest request) {
        if (request.getServletPath().startsWith("/api/")) return;
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Actor actor = posts.actor(authentication, request).orElse(null);
        List<Post> own = posts.signedIn(authentication).map(posts::posts).orElse(List.of());
        model.addAttribute("actor", actor);
        model.addAttribute("posts", own);
    }
}
