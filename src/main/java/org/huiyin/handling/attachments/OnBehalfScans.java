package org.huiyin.handling.attachments;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.proposal.PaperScans;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 代录提交、代录撤回的纸质件扫描: signed papers with contact data, read by the secretariat of the kind and the lead proposer. */
@Configuration(proxyBeanMethods = false)
class OnBehalfScans {

    @Bean
    AttachmentAccess submissionScans(ProposalAccess access) {
        return new Of(PaperScans.PAPER, access);
    }

    @Bean
    AttachmentAccess withdrawalScans(ProposalAccess access) {
        return new Of(PaperScans.WITHDRAWAL, access);
    }

    static boolean reads(Actor actor, Proposal proposal) {
        return actor.role() == proposal.kind().reviewer()
                || actor.role() == proposal.kind().proposer()
                        && proposal.leadProposer().person().equals(actor.person());
    }

    private record Of(String purpose, ProposalAccess access) implements AttachmentAccess {

        @Override
        public Visibility visibility() {
            return Visibility.PARTIES;
        }

        @Override
        public Place place(String tenant, String subjectId) {
            return new Place("PROPOSAL", subjectId, "/proposals/" + subjectId + "#paper");
        }

        @Override
        public void requireReading(Actor actor, Attachment attachment) {
            if (!reads(actor, access.visible(actor, attachment.fileId()))) {
                throw BusinessException.notFound("error.attachment.notFound");
            }
        }

        /** Never by itself: the scan comes with what was written down from it. */
        @Override
        public void requireAdding(Actor actor, String subjectId) {
            throw BusinessException.gateClosed("error.proposal.scan.alone");
        }
    }
}
