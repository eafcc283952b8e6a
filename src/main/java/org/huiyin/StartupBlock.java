package org.huiyin;

import java.util.List;
import org.huiyin.shared.DemoAccounts;
import org.huiyin.shared.DemoAccounts.DemoAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last words of a start: where everything is, who may sign in, what to try first. Straight to the console, for people. */
@Component
@ConditionalOnProperty("huiyin.startup-block")
class StartupBlock {

    private static final String LINE = "─".repeat(78);

    private final JdbcConnectionDetails database;
    private final KafkaConnectionDetails broker;
    private final ObjectProvider<DemoAccounts> demo;

    StartupBlock(JdbcConnectionDetails database, KafkaConnectionDetails broker, ObjectProvider<DemoAccounts> demo) {
        this.database = database;
        this.broker = broker;
        this.demo = demo;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            System.out.println(text(address(web)));
        }
    }

    private static String address(ServletWebServerApplicationContext web) {
        String path = web.getEnvironment().getProperty("server.servlet.context-path", "");
        return "http://localhost:" + web.getWebServer().getPort() + path;
    }

    private String text(String pages) {
        List<DemoAccount> accounts =
                demo.stream().flatMap(d -> d.all().stream()).toList();
        StringBuilder out = new StringBuilder().append('\n').append(LINE).append('\n');
        out.append(" 回音已启动 Huiyin is ready\n\n");
        out.append("   网页 pages     ").append(pages).append('\n');
        out.append("   事件 broker    ")
                .append(String.join(",", broker.getBootstrapServers()))
                .append('\n');
        out.append("   数据库 JDBC    ")
                .append(database.getJdbcUrl())
                .append("  (")
                .append(database.getUsername())
                .append(")\n");
        if (!accounts.isEmpty()) {
            out.append("\n 演示账号 demo accounts\n").append(ConsoleTable.of(accounts));
        }
        return out.append(thingsToTry(pages, accounts)).append(LINE).toString();
    }

    private static String thingsToTry(String pages, List<DemoAccount> accounts) {
        if (accounts.isEmpty()) {
            return "\n 未装入样例数据 No samples are loaded: sign in as the first administrator.\n";
        }
        DemoAccount first = accounts.get(0);
        return """

                 三件可以先做的事 three things to try
                   1. 打开 %1$s ，用账号 %2$s、密码 %3$s 登录，看看等您办理的件
                      open the page, sign in, see what waits for you
                   2. 打开 %1$s/calculator ，算一个期限，看它为什么是那一天
                      compute a deadline and read why it falls on that day
                   3. curl -u %2$s:%3$s '%1$s/api/v1/deadlines/calculation?tenant=wanbailin&rule=WORKING_DAYS&amount=5&start=2026-02-12'
                      the same for programs
                """
                .formatted(pages, first.username(), first.password());
    }
}
