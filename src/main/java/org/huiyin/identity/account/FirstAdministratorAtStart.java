package org.huiyin.identity.account;

import jakarta.annotation.PostConstruct;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.shared.BusinessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** HUIYIN_ADMIN_USERNAME and HUIYIN_ADMIN_PASSWORD open an installation that has no account yet. */
@Component
class FirstAdministratorAtStart {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministratorAtStart.class);

    private final CreateFirstAdministrator create;
    private final Accounts accounts;
    private final MessageSource messages;
    private final String username;
    private final String password;

    FirstAdministratorAtStart(
            CreateFirstAdministrator create,
            Accounts accounts,
            MessageSource messages,
            @Value("${huiyin.admin.username:}") String username,
            @Value("${huiyin.admin.password:}") String password) {
        this.create = create;
        this.accounts = accounts;
        this.messages = messages;
        this.username = username;
        this.password = password;
    }

    /** Before any district is loaded at the start: its accounts must not keep the installation's own one away. */
    @PostConstruct
    void open() {
        if (!accounts.isEmpty() || username.isBlank() || password.isBlank()) return;
        try {
            if (create.create(username.strip(), password)) {
                log.info(
                        "Created the first administrator {}, who must change the password at the first sign-in",
                        username);
            }
        } catch (BusinessException refused) {
            log.warn("未创建首位管理员 The first administrator was not created: {}", sentences(refused));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void remind() {
        if (accounts.isEmpty()) {
            log.warn("还没有任何账号：请设置 HUIYIN_ADMIN_USERNAME 和 HUIYIN_ADMIN_PASSWORD 后重新启动。"
                    + " There is no account yet: set HUIYIN_ADMIN_USERNAME and HUIYIN_ADMIN_PASSWORD and start again.");
        }
    }

    private String sentences(BusinessException refused) {
        return refused.problems().stream()
                .map(p -> messages.getMessage(p.code(), p.args().toArray(), Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining(" "));
    }
}
