package org.huiyin.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.proposal.ProposalKind;

/**
 * 公开件: what anybody may read, or that and why it is withheld.
 *
 * @param subject null when withheld
 * @param departments who replied, as printed; null when withheld
 * @param text what is published, or null
 * @param body the collective body that proposed, or null; people are not named in public
 * @param ground why it is withheld, or null
 */
public record Publication(
        String id,
        String proposalId,
        PublicationForm form,
        ProposalKind kind,
        int term,
        int session,
        String number,
        String category,
        String subject,
        String departments,
        LocalDate repliedOn,
        String text,
        String ground,
        String body,
        String decidedByName,
        Instant decidedAt) {

    /** What is published, each recommendation with the answer to it; empty when withheld. */
    public List<PublishedPart> parts() {
        return text == null ? List.of() : PublishedPart.of(text);
    }

    public boolean isWithheld() {
        return form == PublicationForm.NONE;
    }
}
