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
 * @param leader before whom of the department's leaders it was put, or null: any of them
 * @param signature null as long as no leader has signed
 * @param unsignedReason why the leader did not sign, or null
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
        Signature signature,
        String unsignedReason,
        Instant closedAt,
        List<Decision> decisions) {

    /** 单位领导签字. */
    public record Signature(String person, String personName, Instant signedAt) {}

    public record Decision(
            Role role, boolean agreed, String remark, String person, String personName, Instant decidedAt) {}

    public Optional<Decision> by(Role role) {
        return decisions.stream().filter(d -> d.role() == role).findFirst();
    }

    /** Nobody may ask again meanwhile. */
    public boolean isOpen() {
        return awaitsSignature() || atOffices();
    }

    public boolean awaitsSignature() {
        return state == ExtensionState.PROPOSED;
    }

    public boolean atOffices() {
        return state == ExtensionState.REQUESTED;
    }
}
