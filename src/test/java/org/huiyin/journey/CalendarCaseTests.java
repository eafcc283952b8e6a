package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Case 5, the days as they are printed: over 春节, from a day of 中秋 to the next one that is worked, and on Saturdays and Sundays that
 * are worked and therefore stay. Counted by hand from the State Council's notice for 2026: off 15 to 23 February, 1 to 5 May, 25 to
 * 27 September, 1 to 7 October; worked 14 and 28 February, 9 May, 20 September, 10 October.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarCaseTests {

    @Autowired
    Stage stage;

    private Course course;

    @BeforeAll
    void open() {
        stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    /** Thursday 12 February 2026. */
    @Test
    void assignedBeforeTheSpringFestival() {
        docketed("2026-02-12T09:00", "春节");
        // five working days: 13, 14 (worked), 24, 25, 26 February
        assertThat(course.due("ASSIGN", null)).isEqualTo("2026-02-26");
        stage.tour
                .as("wbl-ducha")
                .go(course.page())
                .sees("2月26日")
                .press("怎么算的")
                .sees("补班，计入")
                .look("c5-01-explained");
        stage.tour.choose("lead", "guizi").choose("coHandling", "huanjing");
        // two working days: the Saturday that is worked; three months: Tuesday 12 May; 30 days: Saturday 14 March, to
        // Monday
        stage.tour
                .sees("2月14日")
                .sees("5月12日")
                .sees("3月16日")
                .look("c5-02-preview")
                .send("交办");
        assertThat(course.due("ACKNOWLEDGE", "guizi")).isEqualTo("2026-02-14");
        assertThat(course.due("RETURN_WINDOW", "guizi")).isEqualTo("2026-02-26");
        assertThat(course.due("REPLY", "guizi")).isEqualTo("2026-05-12");
        assertThat(course.due("CO_HANDLING", "huanjing")).isEqualTo("2026-03-16");
        // 20 days back from 12 May: Wednesday 22 April
        assertThat(course.due("CO_HANDLING_SAFE", "huanjing")).isEqualTo("2026-04-22");
        stage.tour
                .go(course.page() + "/print/assignment-sheet")
                .sees("2026年2月14日")
                .sees("2026年5月12日");
        stage.tour.sees("2026年3月16日").look("c5-03-sheet");
        stage.pass("2026-02-26T09:00", course.id);
        stage.tour
                .as("wbl-guizi-lianluo")
                .go(course.page())
                .unfold("details.back:has(form[action$='/return'])")
                .sees("退办须在 2月26日");
        stage.endsWhole(course);
    }

    /** Thursday 25 June: three months end on 25 September, 中秋; 25 to 27 are off, so that Monday the 28th is the last day. */
    @Test
    void dueOnADayOffItRollsToTheNextWorkingDay() {
        assignedOn("2026-06-25T09:00", "中秋");
        assertThat(course.due("REPLY", "guizi")).isEqualTo("2026-09-28");
        // 30 days: Saturday 25 July, to Monday; 20 days back from 28 September: Tuesday 8 September
        assertThat(course.due("CO_HANDLING", "huanjing")).isEqualTo("2026-07-27");
        assertThat(course.due("CO_HANDLING_SAFE", "huanjing")).isEqualTo("2026-09-08");
        stage.pass("2026-09-28T23:59:59", course.id);
        assertThat(stage.overdue(course)).doesNotContain("REPLY 2026-09-28");
        stage.tour.as("wbl-ducha").go(course.page()).sees("9月28日").sees("今天到期");
        stage.pass("2026-09-29T09:00", course.id);
        assertThat(stage.overdue(course)).contains("REPLY 2026-09-28");
        stage.tour.go(course.page()).sees("已超过 1 个工作日").look("c5-04-overdue");
        stage.endsWhole(course);
    }

    /** Friday 10 July: three months end on Saturday 10 October, thirty days on Sunday 9 August, and twenty back lies a Sunday. */
    @Test
    void aSaturdayOrSundayThatIsWorkedStays() {
        assignedOn("2026-07-10T09:00", "补班");
        assertThat(course.due("REPLY", "guizi")).isEqualTo("2026-10-10");
        assertThat(course.due("CO_HANDLING_SAFE", "huanjing")).isEqualTo("2026-09-20");
        assertThat(course.due("CO_HANDLING", "huanjing"))
                .as("an ordinary Sunday rolls")
                .isEqualTo("2026-08-10");
        stage.tour.as("wbl-guizi-lianluo").go("/worklist?tab=ACKNOWLEDGE");
        // two working days: 13, 14 July
        assertThat(stage.tour.row("补班")).contains("7月14日");
        stage.tour.go(course.page()).send("签收").sees("10月10日").look("c5-05-worked-saturday");
        stage.endsWhole(course);
    }

    private void docketed(String moment, String about) {
        course = stage.received(Paper.suggestion(about, stage.at(moment)));
        course.docket();
    }

    private void assignedOn(String moment, String about) {
        docketed(moment, about);
        course.assign("guizi", "huanjing");
    }
}
