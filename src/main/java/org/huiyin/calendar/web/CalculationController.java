package org.huiyin.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deadline calculator for programs. */
@Tag(name = "deadlines")
@RestController
class CalculationController {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private final CalculationDesk desk;

    CalculationController(CalculationDesk desk) {
        this.desk = desk;
    }

    /** Everything is read as text, so that each slip gets its own plain sentence. */
    @Operation(summary = "Computes a deadline and explains each day of it")
    @GetMapping("/api/v1/deadlines/calculation")
    CalculationView calculate(
            @Parameter(required = true, example = "wanbailin") @RequestParam(required = false) String tenant,
            @Parameter(
                            required = true,
                            description =
                                    "WORKING_DAYS, CALENDAR_DAYS, NATURAL_MONTHS, HOURS, WORKING_HOURS, MINUTES or WORKING_MINUTES",
                            example = "WORKING_DAYS")
                    @RequestParam(required = false)
                    String rule,
            @Parameter(required = true, example = "5") @RequestParam(required = false) String amount,
            @Parameter(
                            required = true,
                            description = "a date; for hours and minutes a date-time with offset",
                            example = "2026-02-12")
                    @RequestParam(required = false)
                    String start,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    String languages) {
        LocaleContextHolder.setLocale(language(languages));
        return CalculationView.of(desk.calculate(tenant, rule, amount, start));
    }

    /** Programs say their language by Accept-Language, Chinese if they say none; a page's choice does not count here. */
    private static Locale language(String header) {
        try {
            Locale found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return found == null ? Locale.SIMPLIFIED_CHINESE : found;
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
