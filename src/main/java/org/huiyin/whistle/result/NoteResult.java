package org.huiyin.whistle.result;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.HandlingFacts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleResult;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.result.ResultEvent.WhistleResultNoted;
import org.huiyin.whistle.result.persistence.NotedResults;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 哨单结果计入进展: of each closed whistle, once for each proposal of its place — a line among the lead department's progress, and an annex
 * for the reply: on the reply while it is drafted, else in the file of the proposal. No deadline is paused or moved.
 */
@Service
public class NoteResult {

    private static final String ON_REPLY = "REPLY";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Whistles whistles;
    private final WhistleResult results;
    private final HandlingFacts handling;
    private final ResultPaper paper;
    private final Keeping keeping;
    private final MessageSource messages;

    NoteResult(
            Whistles whistles,
            WhistleResult results,
            HandlingFacts handling,
            ResultPaper paper,
            Keeping keeping,
            MessageSource messages) {
        this.whistles = whistles;
        this.results = results;
        this.handling = handling;
        this.paper = paper;
        this.keeping = keeping;
        this.messages = messages;
    }

    /** Where what is noted is kept. */
    @org.springframework.stereotype.Component
    record Keeping(NotedResults noted, Attachments attachments, ApplicationEventPublisher events, Clock clock) {}

    @Transactional
    public void note(String tenant, String whistleId) {
        whistles.find(tenant, whistleId)
                .filter(whistle -> whistle.state() == WhistleState.CLOSED)
                .ifPresent(whistle -> whistle.proposals().forEach(id -> note(whistle, id)));
    }

    void note(Whistle whistle, String proposalId) {
        if (!keeping.noted()
                .note(
                        whistle.tenant(),
                        whistle.id(),
                        proposalId,
                        keeping.clock().instant())) {
            return;
        }
        Actor actor = Actor.system(whistle.tenant(), Door.SYSTEM);
        String result = results.of(whistle.tenant(), whistle.id());
        Optional<Assignment> lead = handling.lead(whistle.tenant(), proposalId);
        lead.ifPresent(part -> handling.noteProgress(
                actor,
                part,
                words(
                        "whistle.result.progress",
                        whistle.number(),
                        result == null ? words("whistle.result.none") : result),
                words("whistle.result.next")));
        String annex = result == null ? null : annex(actor, whistle, proposalId, lead);
        keeping.events()
                .publishEvent(new WhistleResultNoted(
                        actor,
                        proposalId,
                        whistle.id(),
                        whistle.number(),
                        lead.map(Assignment::organ).orElse(null),
                        whistle.subdistrict(),
                        result,
                        annex));
    }

    private String annex(Actor actor, Whistle whistle, String proposalId, Optional<Assignment> lead) {
        Optional<Assignment> drafting = lead.filter(handling::drafting);
        return keeping.attachments()
                .store(
                        whistle.tenant(),
                        actor,
                        drafting.map(Assignment::id).orElse(proposalId),
                        drafting.isPresent() ? ON_REPLY : ResultFiles.PURPOSE,
                        words("whistle.result.file", whistle.number()) + ".docx",
                        DOCX,
                        paper.of(whistle));
    }

    /** The record is in Chinese, whoever's act or clock it is. */
    private String words(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
