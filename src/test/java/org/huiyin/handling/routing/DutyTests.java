package org.huiyin.handling.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.Race;
import org.huiyin.TestClock;
import org.huiyin.documents.ExportList;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Duties are data of the district: changed from a day on, kept, and what routing advice rests on. Of 规资分局, whom nobody else uses. */
@IntegrationTest
class DutyTests {

    private static final String ORGAN = "guizi";

    @Autowired
    Lifecycle life;

    @Autowired
    DutyLists lists;

    @Autowired
    ChangeDuties change;

    @Autowired
    AdviseRouting advise;

    @Autowired
    ExportList export;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    private Actor office;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        office = life.of(Role.SUPERVISION_OFFICE, null);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void fromItsDayOnAdviceRestsOnTheNewListAndTheOldOneIsKept() {
        List<String> before = today();
        String mark = UUID.randomUUID().toString();
        LocalDate from = LocalDate.of(2026, 3, 4);
        change.change(office, command(seen(), "海绵城市改造", from));
        assertThat(today()).as("not before its day").isEqualTo(before);
        String id = life.docketed("海绵城市改造 " + mark);
        assertThat(advised(id)).doesNotContain(ORGAN);
        clock.forward(Duration.ofDays(2));
        assertThat(today()).containsExactly("海绵城市改造");
        assertThat(advised(id)).contains(ORGAN);
        assertThat(lists.of(office).get(ORGAN)).containsExactly("海绵城市改造");

        change.change(office, command(seen(), String.join("、", before), null));
        assertThat(lists.history(office, ORGAN))
                .extracting(DutyList::no)
                .startsWith(seen(), seen() - 1)
                .endsWith(0);
        assertThat(journal.of(Lifecycle.TENANT, "TENANT", Lifecycle.TENANT, EnumSet.allOf(Visibility.class)))
                .filteredOn(row -> row.type().equals("DutiesChanged"))
                .isNotEmpty();
    }

    @Test
    void aStalePageAndWhatCannotBeAreRefused() {
        int seen = seen();
        assertThat(reason(() -> change.change(office, command(seen - 1, "用地保障", null))))
                .isEqualTo(Reason.STALE);
        assertThat(reason(() -> change.change(office, command(seen, " ", null))))
                .isEqualTo(Reason.INVALID);
        assertThat(reason(() -> change.change(office, command(seen, "用地保障", LocalDate.of(2026, 3, 1)))))
                .isEqualTo(Reason.INVALID);
        assertThat(reason(() -> change.change(office, command(seen, "字".repeat(41), null))))
                .isEqualTo(Reason.INVALID);
        assertThat(reason(() -> change.change(office, new ChangeDuties.Command("renda", 0, List.of("监督"), "三定", null))))
                .as("handles no proposals")
                .isEqualTo(Reason.NOT_FOUND);
        for (Role role : List.of(Role.ESTABLISHMENT_OFFICE, Role.CONGRESS_SECRETARIAT, Role.DISTRICT_LEADER)) {
            Actor other = life.of(role, null);
            assertThat(reason(() -> change.change(other, command(seen, "用地保障", null))))
                    .isEqualTo(Reason.FORBIDDEN);
        }
        assertThat(lists.list(life.of(Role.ESTABLISHMENT_OFFICE, null))).isNotEmpty();
        assertThat(seen()).isEqualTo(seen);
    }

    @Test
    void twoWhoChangeItInTheSameInstantDoNotOverwriteEachOther() {
        for (int round = 0; round < 10; round++) {
            var command = command(seen(), String.join("、", today()), null);
            var finishes = Race.run(List.of(
                    () -> {
                        change.change(office, command);
                        return null;
                    },
                    () -> {
                        change.change(office, command);
                        return null;
                    }));
            assertThat(finishes).filteredOn(Race.Finish::won).hasSize(1);
            assertThat(finishes)
                    .filteredOn(finish -> !finish.won())
                    .allSatisfy(finish -> assertThat(finish.refused().reason()).isEqualTo(Reason.STALE));
        }
    }

    @Test
    void theListIsCarriedOut() {
        var workbook = export.export(office, new ExportList.Command("duties", java.util.Map.of()));
        assertThat(workbook.fileName()).startsWith("万柏林区-").endsWith(".xlsx");
        assertThat(workbook.bytes()).startsWith('P', 'K');
        assertThat(reason(() -> export.export(
                        life.of(Role.DEPARTMENT_LIAISON, "zhujian"),
                        new ExportList.Command("duties", java.util.Map.of()))))
                .isEqualTo(Reason.FORBIDDEN);
    }

    private static ChangeDuties.Command command(int seen, String duties, LocalDate from) {
        return new ChangeDuties.Command(ORGAN, seen, List.of(duties.split("、")), "机构改革方案", from);
    }

    private int seen() {
        return lists.history(office, ORGAN).get(0).no();
    }

    private List<String> today() {
        return lists.of(office).get(ORGAN);
    }

    private List<String> advised(String id) {
        return advise.advise(office, id).stream().map(Advice::organ).toList();
    }

    private static Reason reason(Runnable act) {
        return catchThrowableOfType(BusinessException.class, act::run).reason();
    }
}
