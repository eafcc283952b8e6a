package org.huiyin.proposal;

import static org.huiyin.shared.Role.CONGRESS_SECRETARIAT;
import static org.huiyin.shared.Role.CPPCC_SECRETARIAT;
import static org.huiyin.shared.Role.DEPUTY;
import static org.huiyin.shared.Role.MEMBER;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** This module's lines of the permission matrix, one per act and kind. */
public enum ProposalAct implements Act {
    SUBMIT_SUGGESTION(DEPUTY, CONGRESS_SECRETARIAT),
    SUBMIT_PROPOSAL(MEMBER, CPPCC_SECRETARIAT),
    RESUBMIT_SUGGESTION(DEPUTY, CONGRESS_SECRETARIAT),
    RESUBMIT_PROPOSAL(MEMBER, CPPCC_SECRETARIAT),
    DOCKET_SUGGESTION(CONGRESS_SECRETARIAT),
    DOCKET_PROPOSAL(CPPCC_SECRETARIAT),
    DECLINE_SUGGESTION(CONGRESS_SECRETARIAT),
    DECLINE_PROPOSAL(CPPCC_SECRETARIAT),
    REQUEST_COMPLETION_OF_SUGGESTION(CONGRESS_SECRETARIAT),
    REQUEST_COMPLETION_OF_PROPOSAL(CPPCC_SECRETARIAT),
    CORRECT_SUGGESTION(CONGRESS_SECRETARIAT),
    CORRECT_PROPOSAL(CPPCC_SECRETARIAT),
    WITHDRAW_SUGGESTION(DEPUTY, CONGRESS_SECRETARIAT),
    WITHDRAW_PROPOSAL(MEMBER, CPPCC_SECRETARIAT),
    LEAVE_SUGGESTION(DEPUTY),
    LEAVE_PROPOSAL(MEMBER),
    CLOSE_SUGGESTION(CONGRESS_SECRETARIAT),
    CLOSE_PROPOSAL(CPPCC_SECRETARIAT),
    MERGE_SUGGESTION(CONGRESS_SECRETARIAT),
    MERGE_PROPOSAL(CPPCC_SECRETARIAT),
    TRANSFER_AS_OPINION(CPPCC_SECRETARIAT),
    TELL_VERDICT_ON_SUGGESTION(CONGRESS_SECRETARIAT),
    TELL_VERDICT_ON_PROPOSAL(CPPCC_SECRETARIAT),
    OBJECT_FOR_SUGGESTION(DEPUTY, CONGRESS_SECRETARIAT),
    OBJECT_FOR_PROPOSAL(MEMBER, CPPCC_SECRETARIAT),
    RECONSIDER_SUGGESTION(CONGRESS_SECRETARIAT),
    RECONSIDER_PROPOSAL(CPPCC_SECRETARIAT),
    /** Inviting others to sign, handing in with those who did, calling it off. */
    INVITE_CO_SIGNERS(DEPUTY, MEMBER),
    /** Signing, or declining to sign, what one was invited to. */
    CO_SIGN(DEPUTY, MEMBER);

    private final Set<Role> roles;

    ProposalAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    public static ProposalAct submitting(ProposalKind kind) {
        return of(kind, SUBMIT_SUGGESTION, SUBMIT_PROPOSAL);
    }

    public static ProposalAct resubmitting(ProposalKind kind) {
        return of(kind, RESUBMIT_SUGGESTION, RESUBMIT_PROPOSAL);
    }

    public static ProposalAct docketing(ProposalKind kind) {
        return of(kind, DOCKET_SUGGESTION, DOCKET_PROPOSAL);
    }

    public static ProposalAct declining(ProposalKind kind) {
        return of(kind, DECLINE_SUGGESTION, DECLINE_PROPOSAL);
    }

    public static ProposalAct requestingCompletion(ProposalKind kind) {
        return of(kind, REQUEST_COMPLETION_OF_SUGGESTION, REQUEST_COMPLETION_OF_PROPOSAL);
    }

    public static ProposalAct correcting(ProposalKind kind) {
        return of(kind, CORRECT_SUGGESTION, CORRECT_PROPOSAL);
    }

    public static ProposalAct withdrawing(ProposalKind kind) {
        return of(kind, WITHDRAW_SUGGESTION, WITHDRAW_PROPOSAL);
    }

    /** Taking one's name off a paper that somebody else leads. */
    public static ProposalAct leaving(ProposalKind kind) {
        return of(kind, LEAVE_SUGGESTION, LEAVE_PROPOSAL);
    }

    /** Closing a paper that was sent back and not completed in time. */
    public static ProposalAct closing(ProposalKind kind) {
        return of(kind, CLOSE_SUGGESTION, CLOSE_PROPOSAL);
    }

    /** Merging, and taking a merger apart. */
    public static ProposalAct merging(ProposalKind kind) {
        return of(kind, MERGE_SUGGESTION, MERGE_PROPOSAL);
    }

    /** Recording how the proposer was told of a verdict. */
    public static ProposalAct telling(ProposalKind kind) {
        return of(kind, TELL_VERDICT_ON_SUGGESTION, TELL_VERDICT_ON_PROPOSAL);
    }

    public static ProposalAct objecting(ProposalKind kind) {
        return of(kind, OBJECT_FOR_SUGGESTION, OBJECT_FOR_PROPOSAL);
    }

    public static ProposalAct reconsidering(ProposalKind kind) {
        return of(kind, RECONSIDER_SUGGESTION, RECONSIDER_PROPOSAL);
    }

    private static ProposalAct of(ProposalKind kind, ProposalAct suggestion, ProposalAct proposal) {
        return kind == ProposalKind.DEPUTY_SUGGESTION ? suggestion : proposal;
    }
}
