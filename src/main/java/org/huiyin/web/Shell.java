package org.huiyin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what the layout shows around every page. Asked by the layout itself, so that error pages have a shell too. */
@Component("shell")
class Shell {

    private final Navigation navigation;
    private final ObjectProvider<Directory> directory;
    private final ObjectProvider<PlaceCounter> counters;

    Shell(Navigation navigation, ObjectProvider<Directory> directory, ObjectProvider<PlaceCounter> counters) {
        this.navigation = navigation;
        this.directory = directory;
        this.counters = counters;
    }

    public ShellView view(Actor actor, List<Directory.Post> posts) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return new ShellView(
                actor,
                district(actor),
                places(actor, RefusalAnswer.path(request)),
                others(actor, posts),
                searches(actor),
                languages(request),
                actor == null ? null : count("/notices", actor));
    }

    private String district(Actor actor) {
        if (actor == null) {
            return null;
        }
        return directory.stream()
                .findFirst()
                .flatMap(d -> d.tenant(actor.tenant()))
                .map(Directory.Tenant::name)
                .orElse("");
    }

    private List<ShellView.PlaceView> places(Actor actor, String path) {
        if (actor == null) {
            return List.of();
        }
        var places = navigation.places(actor.role());
        String here = here(places, path);
        return places.stream()
                .map(place -> new ShellView.PlaceView(
                        place.path(),
                        place.textKey(),
                        place.icon(),
                        place.group(),
                        place.path().equals(here),
                        count(place.path(), actor)))
                .toList();
    }

    /** The place with the longest path that the page lies under; a proposal's page lies under none but the proposer's home. */
    private static String here(List<Place> places, String path) {
        return places.stream()
                .map(Place::path)
                .filter(p -> path.equals(p) || (!p.equals("/") && path.startsWith(p + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private Long count(String path, Actor actor) {
        return counters.stream()
                .filter(counter -> counter.path().equals(path))
                .findFirst()
                .map(counter -> counter.count(actor))
                .orElse(null);
    }

    private boolean searches(Actor actor) {
        return actor != null && navigation.searches(actor.role());
    }

    private static List<Directory.Post> others(Actor actor, List<Directory.Post> posts) {
        if (actor == null || posts == null) {
            return List.of();
        }
        return posts.stream()
                .filter(post -> actor.isSubstitute()
                        || post.role() != actor.role()
                        || !post.organ().equals(actor.organ()))
                .toList();
    }

    private static List<ShellView.Language> languages(HttpServletRequest request) {
        String current = LocaleContextHolder.getLocale().getLanguage();
        return List.of(Locale.CHINESE, Locale.ENGLISH).stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals(current))
                .map(language -> new ShellView.Language(
                        language.equals("zh") ? "zh-CN" : language, "web.language." + language, url(request, language)))
                .toList();
    }

    /** The page at hand in the other language; after a refused form there is nothing to read again but the home. */
    private static String url(HttpServletRequest request, String language) {
        boolean readable =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var url = UriComponentsBuilder.fromPath(readable ? RefusalAnswer.path(request) : "/");
        if (readable && request.getQueryString() != null) {
            url.query(request.getQueryString());
        }
        return url.replaceQueryParam("lang", language).build().toUriString();
    }
}
