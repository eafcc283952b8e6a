package org.huiyin.identity.security;

import org.huiyin.identity.account.RecordSignIn;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells the accounts how signing in went, by form as by HTTP Basic. */
@Component
class SignInWatch {

    private final RecordSignIn record;

    SignInWatch(RecordSignIn record) {
        this.record = record;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        record.failed(AccountUsers.normal(event.getAuthentication().getName()));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        record.succeeded(event.getAuthentication().getName());
    }
}
