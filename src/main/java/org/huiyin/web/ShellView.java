package org.huiyin.web;

import java.util.Arrays;
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

    /** Up to so many places are seen at a glance without headings. */
    private static final int AT_A_GLANCE = 8;

    /** @param count what waits there, or null when nobody counts */
    record PlaceView(String path, String textKey, String icon, Place.Group group, boolean current, Long count) {

        public String countText() {
            return count > 99 ? "99+" : String.valueOf(count);
        }
    }

    /** @param textKey its heading, or null for what stands without one */
    record GroupView(String textKey, List<PlaceView> places, boolean open) {

        static GroupView of(Place.Group group, List<PlaceView> places) {
            return new GroupView(
                    group == Place.Group.OWN ? null : "web.places." + group,
                    places,
                    group != Place.Group.RULES || places.stream().anyMatch(PlaceView::current));
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

    /** The places by what they are about; a short menu stands in one piece. */
    public List<GroupView> groups() {
        if (places.size() <= AT_A_GLANCE) {
            return List.of(new GroupView(null, places, true));
        }
        return Arrays.stream(Place.Group.values())
                .map(group -> GroupView.of(
                        group,
                        places.stream().filter(place -> place.group() == group).toList()))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    public List<PlaceView> phonePlaces() {
        return places.subList(0, Math.min(ON_A_PHONE, places.size()));
    }

    /** Whether the bar of a phone does not hold them all. */
    public boolean hasMore() {
        return places.size() > ON_A_PHONE;
    }

    public String languageTag() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
