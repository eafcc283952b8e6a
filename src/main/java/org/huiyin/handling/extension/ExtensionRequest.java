package org.huiyin.handling.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Role;

/**
 * 延期申请.
 *
 * @param dueBefore the reply's last day when it was asked
 * @param dueWished the last day asked for
 * @param plan what will be done until when
 * @param leader who of the department's leaders agreed to ask
 */
public record ExtensionRequest(
        String id,
        String proposalId,
        String assignmentId,
        String organ,
        LocalDate dueBefore,
        LocalDate dueWished,
        String reason,
        String plan,
        String leader,
        String leaderName,
        ExtensionState state,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        Instant closedAt,
        List<Decision> decisions) {

    public record Decision(Role role, boolean agreed, String remark, String personName, Instant decidedAt) {}

    public Optional<Decision> by(Role role) {
        return decisions.stream().filter(d -> d.role() == role).findFirst();
    }

    public boolean isOpen() {
        return state == ExtensionState.REQUESTED;
    }
}
