package org.huiyin.proposal;

import java.time.Instant;
import java.util.List;

/** Copies a proposal with some of its components changed. */
final class ProposalCopy {

    private final Proposal original;
    private String subject;
    private String grounds;
    private String category;
    private List<Proposal.Recommendation> recommendations;
    private List<Proposal.Signer> signers;
    private String body;
    private List<String> wishedDepartments;
    private String origin;
    private boolean consentsToDisclosure;
    private Instant docketedAt;
    private Integer numberSeq;
    private String number;
    private ProposalState state;
    private int version;
    private String mergedInto;
    private boolean mother;

    private ProposalCopy(Proposal original) {
        this.original = original;
        this.subject = original.subject();
        this.grounds = original.grounds();
        this.category = original.category();
        this.recommendations = original.recommendations();
        this.signers = original.signers();
        this.body = original.body();
        this.wishedDepartments = original.wishedDepartments();
        this.origin = original.origin();
        this.consentsToDisclosure = original.consentsToDisclosure();
        this.docketedAt = original.docketedAt();
        this.numberSeq = original.numberSeq();
        this.number = original.number();
        this.state = original.state();
        this.version = original.version();
        this.mergedInto = original.mergedInto();
        this.mother = original.mother();
    }

    static ProposalCopy of(Proposal original) {
        return new ProposalCopy(original);
    }

    ProposalCopy subject(String value) {
        subject = value;
        return this;
    }

    ProposalCopy grounds(String value) {
        grounds = value;
        return this;
    }

    ProposalCopy category(String value) {
        category = value;
        return this;
    }

    ProposalCopy recommendations(List<Proposal.Recommendation> value) {
        recommendations = value;
        return this;
    }

    ProposalCopy signers(List<Proposal.Signer> value) {
        signers = value;
        return this;
    }

    ProposalCopy body(String value) {
        body = value;
        return this;
    }

    ProposalCopy wishedDepartments(List<String> value) {
        wishedDepartments = value;
        return this;
    }

    ProposalCopy origin(String value) {
        origin = value;
        return this;
    }

    ProposalCopy consentsToDisclosure(boolean value) {
        consentsToDisclosure = value;
        return this;
    }

    ProposalCopy state(ProposalState value) {
        state = value;
        return this;
    }

    ProposalCopy version(int value) {
        version = value;
        return this;
    }

    ProposalCopy mergedInto(String value) {
        mergedInto = value;
        return this;
    }

    ProposalCopy mother(boolean value) {
        mother = value;
        return this;
    }

    ProposalCopy numbered(int seq, String printed, Instant at) {
        numberSeq = seq;
        number = printed;
        docketedAt = at;
        return this;
    }

    ProposalCopy text(ProposalText text) {
        subject = text.subject();
        grounds = text.grounds();
        recommendations = Proposal.numbered(text.recommendations());
        return this;
    }

    Proposal done() {
        return new Proposal(
                original.id(),
                original.tenant(),
                original.kind(),
                original.term(),
                original.session(),
                original.inSession(),
                subject,
                grounds,
                category,
                recommendations,
                signers,
                body,
                wishedDepartments,
                origin,
                consentsToDisclosure,
                original.submittedBy(),
                original.sample(),
                original.submittedAt(),
                original.receivedAt(),
                docketedAt,
                numberSeq,
                number,
                state,
                version,
                mergedInto,
                mother,
                original.bodyKind());
    }
}
