package org.huiyin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.security.ActingPosts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page {@code actor} (or null) and {@code posts} and {@code standIns}, for the layout. As attributes of the request, not of a controller's
 * model, so that error pages have them too.
 */
@Component
class ActorForLayout implements HandlerInterceptor {

    private final ActingPosts posts;

    ActorForLayout(ActingPosts posts) {
        this.posts = posts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        List<Post> own = posts.signedIn(authentication).map(posts::posts).orElse(List.of());
        request.setAttribute("actor", posts.actor(authentication, request).orElse(null));
        request.setAttribute("posts", own);
        request.setAttribute(
                "standIns", posts.signedIn(authentication).map(posts::standIns).orElse(List.of()));
        return true;
    }
}
