package org.huiyin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huiyin.identity.security.ActingPosts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A controller that declares an {@link Actor} gets the one who acts, by the acting post; without any the request is refused. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final ActingPosts posts;

    ActorArgument(ActingPosts posts) {
        this.posts = posts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest webRequest,
            WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return posts.actor(authentication, request).orElseThrow(() -> refused(authentication, request));
    }

    private static BusinessException refused(Authentication authentication, HttpServletRequest request) {
        String header = request.getHeader(ActingPosts.HEADER);
        return header == null
                ? BusinessException.forbidden("error.post.none", String.valueOf(authentication.getName()))
                : BusinessException.forbidden("error.post.notYours", header);
    }
}
