package org.huiyin.commitment.process;

import static org.huiyin.commitment.process.CommitmentProcessModel.LEAD_PROPOSER;
import static org.huiyin.commitment.process.CommitmentProcessModel.WITNESS;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Whose task the confirmation is: the sub-district's named as witness, else the lead proposer's. Any signer may confirm beside. */
@Component
public class Confirmers {

    /** Null when a sub-district is asked. */
    public String person(DelegateExecution execution) {
        return witness(execution) == null ? (String) execution.getVariable(LEAD_PROPOSER) : null;
    }

    public List<String> groups(DelegateExecution execution) {
        String witness = witness(execution);
        return witness == null
                ? List.of()
                : List.of(Role.SUBDISTRICT_STAFF + "@" + witness, Role.SUBDISTRICT_LEADER + "@" + witness);
    }

    private static String witness(DelegateExecution execution) {
        return (String) execution.getVariable(WITNESS);
    }
}
