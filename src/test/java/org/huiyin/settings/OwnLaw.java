package org.huiyin.settings;

import java.time.Clock;
import org.huiyin.calendar.ChangeLaw;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a test lets the supervision office set for one kind in 万柏林区 alone, and takes back again. */
@Component
public class OwnLaw {

    private final Lifecycle life;
    private final SetParameter set;
    private final ChangeLaw law;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OwnLaw(Lifecycle life, SetParameter set, ChangeLaw law, JdbcClient jdbc, TransactionTemplate transactions) {
        this.life = life;
        this.set = set;
        this.law = law;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** From today on. @param rule null for counts */
    public void ofSuggestions(String code, String rule, int amount, Clock clock) {
        of("DEPUTY_SUGGESTION", code, rule, amount, clock);
    }

    /** @param kind of proposals or of whistles */
    public void of(String kind, String code, String rule, int amount, Clock clock) {
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        var change =
                new ParameterChange(code, kind, null, null, rule, amount, null, "测试文件", ChinaTime.today(clock), false);
        set.apply(office, change, set.preview(office, change).print());
    }

    /** From today on and for what runs already, in place of the program's own number or list. */
    public Preview running(String code, String rule, Integer amount, String value, Clock clock) {
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        var change = new ParameterChange(
                code, "DEPUTY_SUGGESTION", null, null, rule, amount, value, "测试文件", ChinaTime.today(clock), true);
        return set.apply(office, change, set.preview(office, change).print());
    }

    public void asItWas() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from deadline_parameter where set_by is not null").update();
            law.hold();
        });
    }
}
