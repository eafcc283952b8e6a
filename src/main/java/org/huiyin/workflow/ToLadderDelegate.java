package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转升级阶梯 */
@Component
class ToLadderDelegate implements JavaDelegate {

    private final HandToLadder hand;

    ToLadderDelegate(HandToLadder hand) {
        this.hand = hand;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hand.handOver(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
