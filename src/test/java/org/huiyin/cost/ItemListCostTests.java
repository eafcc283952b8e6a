package org.huiyin.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.MakeItemList;
import org.huiyin.supervision.items.MakeItemList.Entry;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A long list is read with as many statements as a short one. */
@IntegrationTest
class ItemListCostTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    ConfigurableTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Lifecycle life;

    @Autowired
    MakeItemList make;

    @Autowired
    ItemDesk desk;

    @Autowired
    TestClock clock;

    private StatementCounter counter;
    private Actor office;

    @BeforeEach
    void countFromNowOn() {
        clock.reset();
        office = life.of(Role.SUPERVISION_OFFICE, null);
        counter = new StatementCounter(dataSource, transactions);
    }

    @AfterEach
    void countNoMore() {
        counter.close();
    }

    @Test
    void ofThirtyItemsAsOfOne() {
        String one = list(1);
        String many = list(MakeItemList.MOST);
        long calls = reading(one, 1);
        assertThat(calls).isPositive();
        assertThat(reading(many, MakeItemList.MOST)).isEqualTo(calls);
    }

    private long reading(String list, int items) {
        return counter.of(() -> transaction.executeWithoutResult(
                        status -> assertThat(desk.list(office, list).items())
                                .hasSize(items)
                                .allMatch(item -> item.nodes().size() == 1)))
                .calls();
    }

    private String list(int items) {
        return make.make(
                office,
                new MakeItemList.Command(
                        "长清单",
                        ItemSource.OFFICE,
                        null,
                        LocalDate.of(2026, 3, 2),
                        "样例纪要",
                        IntStream.rangeClosed(1, items)
                                .mapToObj(no -> new Entry(
                                        "事项 " + no,
                                        "zhujian",
                                        List.of("chengguan"),
                                        List.of(new Milestone(LocalDate.of(2026, 3, 20), "摸底"))))
                                .toList()));
    }
}
