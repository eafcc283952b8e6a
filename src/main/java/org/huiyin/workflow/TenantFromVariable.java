package org.huiyin.workflow;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/** Definitions are shared by all districts; an instance belongs to the one it was started for, a called instance to its caller's. */
final class TenantFromVariable implements TenantIdProvider {

    static final String TENANT_ID = "tenantId";

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        Object tenant =
                context.getVariables() == null ? null : context.getVariables().get(TENANT_ID);
        if (tenant == null) {
            throw new IllegalStateException("An instance of "
                    + context.getProcessDefinition().getKey() + " was to start without the variable " + TENANT_ID);
        }
        return tenant.toString();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw new IllegalStateException("CMMN is not used here");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
