package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.shared.Role;
import org.huiyin.web.ShellView.GroupView;
import org.huiyin.web.ShellView.PlaceView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long menu stands in groups, a short one in one piece; either way nothing is lost. */
class MenuTests {

    private final Navigation navigation = new Navigation();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPlaceStandsInTheMenuOnce(Role role) {
        assertThat(menu(role, "").groups().stream().flatMap(group -> group.places().stream()))
                .extracting(PlaceView::path)
                .containsExactlyInAnyOrderElementsOf(
                        navigation.places(role).stream().map(Place::path).toList());
    }

    @Test
    void aShortMenuHasNoHeadings() {
        assertThat(menu(Role.DEPUTY, "").groups())
                .extracting(GroupView::textKey)
                .containsOnlyNulls();
        assertThat(menu(Role.DEPUTY, "").hasMore()).isFalse();
    }

    @Test
    void theOfficesLongMenuIsGrouped() {
        assertThat(menu(Role.SUPERVISION_OFFICE, "").groups())
                .extracting(GroupView::textKey)
                .containsExactly(
                        null,
                        "web.places.PROPOSALS",
                        "web.places.SUPERVISION",
                        "web.places.WHISTLE",
                        "web.places.RULES");
        assertThat(menu(Role.SUPERVISION_OFFICE, "").hasMore()).isTrue();
    }

    @Test
    void whatIsLookedUpNowAndThenIsFoldedUntilOneIsThere() {
        assertThat(rules("/worklist").open()).isFalse();
        assertThat(rules("/settings/calendar").open()).isTrue();
    }

    private GroupView rules(String here) {
        List<GroupView> groups = menu(Role.SUPERVISION_OFFICE, here).groups();
        return groups.get(groups.size() - 1);
    }

    private ShellView menu(Role role, String here) {
        List<PlaceView> places = navigation.places(role).stream()
                .map(place -> new PlaceView(
                        place.path(),
                        place.textKey(),
                        place.icon(),
                        place.group(),
                        place.path().equals(here),
                        null))
                .toList();
        return new ShellView(null, null, places, List.of(), false, List.of(), null);
    }
}
