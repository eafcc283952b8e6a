package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** A value for the next steps leaves no row, unless the instance keeps one of the name already: the engine refuses to change that. */
class PassingTests {

    private final DelegateExecution execution = mock(DelegateExecution.class);

    @Test
    void whatIsNewPasses() {
        Passing.tell(execution, "contacted", true);
        assertThat(told("contacted")).isInstanceOfSatisfying(TypedValue.class, value -> {
            assertThat(value.isTransient()).isTrue();
            assertThat(value.getValue()).isEqualTo(true);
        });
    }

    @Test
    void whatPassedBeforePassesAgain() {
        when(execution.<TypedValue>getVariableTyped("contacted")).thenReturn(Variables.booleanValue(false, true));
        Passing.tell(execution, "contacted", true);
        assertThat(((TypedValue) told("contacted")).isTransient()).isTrue();
    }

    @Test
    void whatIsKeptStaysKept() {
        when(execution.<TypedValue>getVariableTyped("contacted")).thenReturn(Variables.booleanValue(false));
        Passing.tell(execution, "contacted", true);
        assertThat(told("contacted")).isEqualTo(true);
    }

    private Object told(String name) {
        var value = ArgumentCaptor.forClass(Object.class);
        verify(execution).setVariable(eq(name), value.capture());
        return value.getValue();
    }
}
