package org.huiyin.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an event is told as news. Who is asked to act is told by the task itself; what is not listed here is told to nobody. Internal
 * events never reach proposers, whatever stands here.
 */
enum News {
    ProposalReceived(Audience.PROPOSERS),
    ProposalDocketed(Audience.PROPOSERS),
    ProposalDeclined(Audience.PROPOSERS),
    ProposalResubmitted(Audience.PROPOSERS),
    ProposalWithdrawn(Audience.PROPOSERS, Audience.PARTS),
    DepartmentsAssigned(Audience.PROPOSERS),
    AssignmentTakenBack(Audience.ORGAN),
    ConsultationRecorded(Audience.PROPOSERS),
    CoHandlingOpinionSubmitted(Audience.LEAD),
    CoHandlingReleased(Audience.LEAD, Audience.ORGAN),
    LateOpinionSubmitted(Audience.LEAD),
    DeadlineMoved(Audience.PROPOSERS, Audience.HOLDERS),
    ReplyDelivered(Audience.PERSON),
    FeedbackExpired(Audience.SILENT),
    RehandlingOrdered(Audience.PROPOSERS),
    ProposalConcluded(Audience.PROPOSERS, Audience.PARTS),
    ProposalMerged(Audience.PROPOSERS),
    ProposalUnmerged(Audience.PROPOSERS),
    BecameMother(Audience.PROPOSERS),
    FollowedMother(Audience.PROPOSERS),
    CoSignerLeft(Audience.PROPOSERS),
    AssignmentDeemedAccepted(Audience.ORGAN),
    AssignmentReassigned(Audience.ORGAN),
    ReturnRejected(Audience.ORGAN),
    RehandlingRefused(Audience.PROPOSERS),
    ConferenceCalled(Audience.PROPOSERS, Audience.PARTS),
    ConferenceHeld(Audience.PROPOSERS, Audience.PARTS),
    ProposalReopened(Audience.PROPOSERS, Audience.PARTS),
    ExtensionUnsigned(Audience.PERSON),
    ExtensionGranted(Audience.ORGAN),
    ExtensionRefused(Audience.ORGAN),
    CoHandlersAdded(Audience.PROPOSERS),
    CoHandlersDecided(Audience.ORGAN),
    ConflictRaised(Audience.ORGAN),
    ConflictCoordinated(Audience.BOTH),
    ConflictDecided(Audience.BOTH),
    ConflictLapsed(Audience.BOTH),
    ReplyPublished(Audience.PROPOSERS),
    ReplyWithheld(Audience.PROPOSERS),
    CoSignatureGiven(Audience.LEAD_PROPOSER),
    CoSignatureDeclined(Audience.LEAD_PROPOSER),
    CoSigningEnded(Audience.LEAD_PROPOSER, Audience.SIGNED),
    KeyNominated(Audience.DECIDERS),
    KeyNominationTaken(Audience.PERSON),
    KeyNominationDeclined(Audience.PERSON),
    ProposalArchived(Audience.PROPOSERS),
    TransferredAsOpinion(Audience.PROPOSERS),
    VerdictObjected(Audience.PROPOSERS),
    VerdictReconsidered(Audience.PROPOSERS),
    VerdictBecameFinal(Audience.PROPOSERS),
    ConsultationCorrected(Audience.PROPOSERS),
    ConsultationAnswered(Audience.PARTS),
    ReturnRefused(Audience.ORGAN),
    RehandlingSentToAssignment(Audience.PROPOSERS, Audience.PARTS),
    KeyMarkSet(Audience.PROPOSERS, Audience.PARTS, Audience.OFFICIAL),
    KeyMarkLifted(Audience.PROPOSERS, Audience.PARTS),
    CommitmentReported(Audience.PROPOSERS),
    CommitmentKept(Audience.PROPOSERS, Audience.ORGAN),
    CommitmentNotKept(Audience.ORGAN),
    CommitmentMissed(Audience.PROPOSERS),
    CommitmentExplanationMoved(Audience.ORGAN),
    CommitmentRescheduled(Audience.PROPOSERS),
    CommitmentBreached(Audience.PROPOSERS, Audience.ORGAN),
    CommitmentEscalationDecided(Audience.PROPOSERS, Audience.ORGAN),
    CommitmentAnswered(Audience.PROPOSERS),
    AttachmentFoundInfected(Audience.STORER),
    WhistleFoundIncomplete(Audience.SUBDISTRICT),
    WhistleRequestGranted(Audience.PERSON),
    WhistleRequestDeclined(Audience.PERSON),
    WhistleRequestWithdrawn(Audience.PERSON),
    WhistleBlown(Audience.PROPOSERS),
    WhistleNotEstablished(Audience.PROPOSERS, Audience.SUBDISTRICT, Audience.ASKER),
    WhistleDispatched(Audience.PROPOSERS, Audience.SUBDISTRICT, Audience.ASKER),
    WhistleReportedIn(Audience.SUBDISTRICT, Audience.COMMAND),
    ResolutionVerified(Audience.ORGAN),
    ResolutionSentBack(Audience.ORGAN),
    DepartmentRated(Audience.ORGAN),
    WhistleRated(Audience.SUBDISTRICT),
    WhistleClosed(Audience.PROPOSERS, Audience.SUBDISTRICT, Audience.PARTS, Audience.COMMAND, Audience.ASKER),
    WhistleDisputed(Audience.SUBDISTRICT),
    WhistleDisputeRuled(Audience.ORGAN, Audience.SUBDISTRICT, Audience.COMMAND),
    WhistleRulingContested(Audience.SUBDISTRICT, Audience.COMMAND),
    WhistleDisputeClosed(Audience.ORGAN, Audience.SUBDISTRICT),
    WhistlePartEnded(Audience.ORGAN, Audience.SUBDISTRICT),
    WhistlePartAdded(Audience.SUBDISTRICT),
    WhistleLeadChanged(Audience.PARTS, Audience.SUBDISTRICT),
    FurtherDepartmentCalled(Audience.SUBDISTRICT, Audience.PARTS),
    MilestonesSet(Audience.SUBDISTRICT, Audience.COMMAND),
    WhistleClockOverdue(Audience.SUBDISTRICT, Audience.COMMAND),
    WhistleClockMoved(Audience.ORGAN, Audience.SUBDISTRICT),
    LadderLevelReached(Audience.ORGAN_IN_EMERGENCY),
    ChaserAnswered(Audience.SUPERVISION),
    SupervisionOrderSigned(Audience.ORGAN, Audience.LEADERS),
    SupervisionOrderAnswered(Audience.SUPERVISION),
    MeetingCalled(Audience.INVITED),
    MeetingRecorded(Audience.INVITED),
    LeadTaken(Audience.ORGAN, Audience.LEADERS, Audience.SUPERVISION),
    LeaderRuled(Audience.ORGAN, Audience.LEADERS, Audience.SUPERVISION),
    CircularIssued(Audience.ORGAN, Audience.LEADERS),
    CardIssued(Audience.LEADERS),
    CardAppealDueSoon(Audience.SUPERVISION),
    CardAppealOverdue(Audience.SUPERVISION),
    CardAppealAnswered(Audience.LEADERS),
    LadderMet(Audience.SUPERVISION, Audience.ORGAN),
    ItemSet(Audience.PARTS),
    ItemCoOwnerJoined(Audience.ORGAN),
    ItemCoOwnerLeft(Audience.ORGAN),
    ItemNodeMissed(Audience.PARTS, Audience.SUPERVISION, Audience.CALLERS),
    ItemSentBack(Audience.PARTS),
    ItemDone(Audience.PARTS),
    ItemNodeMoved(Audience.PARTS, Audience.CALLERS),
    ItemDropped(Audience.PARTS, Audience.SUPERVISION, Audience.CALLERS);

    /** Who is meant. */
    enum Audience {
        /** All signers. */
        PROPOSERS,
        /** The lead proposer of a paper that waits for signatures. */
        LEAD_PROPOSER,
        /** Those who have signed it. */
        SIGNED,
        /** Who marks proposals for supervision: the secretariat of the kind and the supervision office. */
        DECIDERS,
        /** The person the event names. */
        PERSON,
        /** The signers whose verdict is missing: nobody else's business, for who is asked again was dissatisfied. */
        SILENT,
        /** Whoever stored the file the event names. */
        STORER,
        /** The clerks of the department the event names. */
        ORGAN,
        /** Clerks and leaders of the department the event names, of an emergency; otherwise the paper that follows tells them. */
        ORGAN_IN_EMERGENCY,
        /** The leaders of the department the event names. */
        LEADERS,
        /** The same, and of the lead department the event names. */
        BOTH,
        /** The clerks of all departments with a part. */
        PARTS,
        /** Who has the lead department's open task. */
        LEAD,
        /** The district's leader whom the event names as leading official. */
        OFFICIAL,
        /** Who has an open task within the event's scope. */
        HOLDERS,
        /** Clerks and leaders of the sub-district that blew the whistle. */
        SUBDISTRICT,
        /** The command centre. */
        COMMAND,
        /** Of an item that a whistle set: the sub-district that blew it, and the command centre. */
        CALLERS,
        /** The supervision office. */
        SUPERVISION,
        /** Clerks and leaders of the departments called to a meeting. */
        INVITED,
        /** Who asked for the whistle. */
        ASKER
    }

    /** Told as reminders to who has an open task within the event's scope. */
    static final Set<String> REMINDERS = Set.of(
            "DeadlineReminded",
            "DeadlineDueSoon",
            "DeadlineOverdue",
            "CoSignersReminded",
            "WhistleClockDueSoon",
            "WhistleClockOverdue",
            "ItemNodeDueSoon");

    /** Of a ladder: not dropped when the person was told of it on the same day. */
    static final Set<String> KEPT = Set.of(
            "MeetingCalled",
            "MeetingRecorded",
            "LeaderRuled",
            "CircularIssued",
            "CardIssued",
            "CardAppealOverdue",
            "CardAppealAnswered");

    private final Audience[] audiences;

    News(Audience... audiences) {
        this.audiences = audiences;
    }

    Audience[] audiences() {
        return audiences;
    }

    static Optional<News> of(String event) {
        return Arrays.stream(values()).filter(news -> news.name().equals(event)).findFirst();
    }
}
