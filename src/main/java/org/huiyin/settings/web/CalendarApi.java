package org.huiyin.settings.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huiyin.calendar.CalendarDay;
import org.huiyin.calendar.DeclareLocalDay.Days;
import org.huiyin.settings.ChangeLocalDays;
import org.huiyin.settings.ImportNotice;
import org.huiyin.settings.ShowCalendar;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar for programs. */
@Tag(name = "settings")
@RestController
@RequestMapping("/api/v1/settings/calendar")
class CalendarApi {

    private final ShowCalendar show;
    private final ChangeLocalDays localDays;
    private final ImportNotice notices;

    CalendarApi(ShowCalendar show, ChangeLocalDays localDays, ImportNotice notices) {
        this.show = show;
        this.localDays = localDays;
        this.notices = notices;
    }

    record YearView(int year, String notice, long workingDays, List<CalendarDay> days) {}

    /** @param revoke takes the days back */
    record LocalDays(LocalDate from, LocalDate to, String ground, boolean revoke, String print) {

        ChangeLocalDays.Command toCommand() {
            return new ChangeLocalDays.Command(new Days(from, to, ground), revoke);
        }
    }

    @GetMapping("/{year:20\\d{2}}")
    YearView year(Actor actor, @PathVariable int year) {
        var shown = show.year(actor, year);
        List<CalendarDay> days = shown.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
        return new YearView(year, shown.notice(), shown.workingDays(), days);
    }

    @PostMapping("/local-days/preview")
    PreviewView preview(Actor actor, @RequestBody LocalDays body, @RequestParam(defaultValue = "1") int page) {
        return PreviewView.of(localDays.preview(actor, body.toCommand()), page, false);
    }

    /** 409 with a fresh preview, as with parameters. */
    @PostMapping("/local-days")
    ResponseEntity<PreviewView> apply(Actor actor, @RequestBody LocalDays body) {
        try {
            return ResponseEntity.ok(PreviewView.of(localDays.apply(actor, body.toCommand(), body.print()), 1, false));
        } catch (BusinessException refused) {
            unlessStale(refused);
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(PreviewView.of(localDays.preview(actor, body.toCommand()), 1, true));
        }
    }

    @PostMapping("/notices/preview")
    TrialView dryRun(Actor actor, @RequestBody String notice) {
        return TrialView.of(notices.dryRun(actor, notice), false);
    }

    @PostMapping("/notices")
    ResponseEntity<TrialView> apply(
            Actor actor, @RequestBody String notice, @RequestParam(defaultValue = "") String print) {
        try {
            return ResponseEntity.ok(TrialView.of(notices.apply(actor, notice, print), false));
        } catch (BusinessException refused) {
            unlessStale(refused);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(TrialView.of(notices.dryRun(actor, notice), true));
        }
    }

    private static void unlessStale(BusinessException refused) {
        if (refused.reason() != Reason.STALE) {
            throw refused;
        }
    }
}
