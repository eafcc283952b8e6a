package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One day, two days: counts come as texts and choose their word. */
class CountedMessagesTests {

    private final CountedMessages messages = new CountedMessages();

    @BeforeEach
    void files() {
        messages.setBasenames("messages/calendar", "messages/web", "messages/settings", "messages/similar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void oneIsSingularAndAllElsePlural() {
        assertThat(said("calendar.left.days", "0")).isEqualTo("0 working days left");
        assertThat(said("calendar.left.days", "1")).isEqualTo("1 working day left");
        assertThat(said("calendar.left.days", "2")).isEqualTo("2 working days left");
        assertThat(said("calendar.left.days", "1250")).isEqualTo("1250 working days left");
        assertThat(said("similar.writing", "1")).isEqualTo("1 proposal is like this one");
        assertThat(said("similar.writing", "3")).isEqualTo("3 proposals are like this one");
    }

    @Test
    void whatIsNoNumberIsMany() {
        assertThat(said("web.count", "1000+")).isEqualTo("1000+ items");
        assertThat(said("settings.value.commit.remind", "30, 10, 3")).isEqualTo("30, 10, 3 days before");
    }

    private String said(String key, String count) {
        return messages.getMessage(key, new Object[] {count}, Locale.ENGLISH);
    }
}
