package org.huiyin.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.huiyin.TestClock;
import org.huiyin.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class CreateFirstAdministratorTests {

    private final Accounts accounts = mock(Accounts.class);
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final CreateFirstAdministrator create = new CreateFirstAdministrator(accounts, passwords, new TestClock());

    @Test
    void opensAnEmptyInstallation() {
        when(accounts.isEmpty()).thenReturn(true);
        assertThat(create.create("Root", "a-long-password")).isTrue();
        verify(accounts).createForInstallation(eq("root"), any(), eq(TestClock.START));
    }

    @Test
    void leavesAnOpenedOneAlone() {
        assertThat(create.create("root", "a-long-password")).isFalse();
        verify(accounts, never()).createForInstallation(any(), any(), any());
    }

    @Test
    void leavesOneAloneThatAnotherNodeOpensAtTheSameMoment() {
        when(accounts.isEmpty()).thenReturn(true, false);
        assertThat(create.create("root", "a-long-password")).isFalse();
        verify(accounts).lock();
        verify(accounts, never()).createForInstallation(any(), any(), any());
    }

    @Test
    void refusesAShortPassword() {
        when(accounts.isEmpty()).thenReturn(true);
        assertThatThrownBy(() -> create.create("root", "short"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.problems()).hasSize(1));
        verify(accounts, never()).createForInstallation(any(), any(), any());
    }
}
