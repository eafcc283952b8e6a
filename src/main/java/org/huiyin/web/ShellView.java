package org.huiyin.web;

import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The layout's model.
 *
 * @param notices unread ones, or null when nobody counts them
 */
record ShellView(
        Actor actor,
        String district,
        List<PlaceView> places,
        List<Directory.Post> otherPosts,
        boolean searchable,
        List<Language> otherLanguages,
        Long notices) {

    private static final int ON_A_PHONE = 4;

    /** @param count what waits there, or null when nobody counts */
    record PlaceView(String path, String textKey, String icon, boolean current, Long count) {

        public String countText() {
            return count > 99 ? "99+" : String.valueOf(count);
        }
    }

    record Language(String tag, String textKey, String url) {}

    public boolean signedIn() {
        return actor != null;
    }

    public String person() {
        return actor == null ? "" : actor.personName();
    }

    public String organ() {
        return actor == null ? "" : actor.organName();
    }

    public String roleKey() {
        return actor == null || actor.role() == null ? null : "role." + actor.role();
    }

    public List<PlaceView> phonePlaces() {
        return places.subList(0, Math.min(ON_A_PHONE, places.size()));
    }

    public String languageTag() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
