package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Values that only the steps up to the next wait read, a gateway's answer above all: they leave no row. An instance that keeps one
 * of the name from an older version goes on keeping it.
 */
public final class Passing {

    private Passing() {}

    public static void tell(DelegateExecution execution, String name, Object value) {
        execution.setVariable(name, passing(execution.getVariableTyped(name), value));
    }

    public static void tellLocal(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, passing(execution.getVariableLocalTyped(name), value));
    }

    private static Object passing(TypedValue known, Object value) {
        return known == null || known.isTransient() ? Variables.untypedValue(value, true) : value;
    }
}
