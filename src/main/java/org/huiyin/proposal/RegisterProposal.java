package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.proposal.persistence.ProposalRegister.First;
import org.huiyin.proposal.persistence.ProposalRegister.Paper;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Trace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters submissions in the register, once, and puts them before the secretariat. Reached through Kafka only. */
@Service
public class RegisterProposal {

    private final PaperDesk desk;
    private final ProposalRegister register;
    private final ReviewClock reviewClock;
    private final ApplicationEventPublisher events;

    RegisterProposal(
            PaperDesk desk, ProposalRegister register, ReviewClock reviewClock, ApplicationEventPublisher events) {
        this.desk = desk;
        this.register = register;
        this.reviewClock = reviewClock;
        this.events = events;
    }

    /**
     * @param source the registered source that sent it
     * @param sentAs the sender's reference
     */
    public record Command(String source, String sentAs, Submission submission) {}

    /** @param first false when the register held it already; the id is then the first one's */
    public record Registered(String proposalId, boolean first) {}

    /** One of many; each has its own actor and its own trace. */
    public record Entry(Command command, Actor actor, String trace) {}

    /**
     * What became of an entry.
     *
     * @param registered null when it was refused
     * @param nameOfFirst number or subject of the proposal it repeats, else null
     * @param refusal null when it was not; nothing was then written for it
     */
    public record Answer(Registered registered, String nameOfFirst, BusinessException refusal) {}

    @Transactional
    public Registered register(Command command, Actor actor) {
        Answer answer =
                registerAll(List.of(new Entry(command, actor, Trace.current()))).get(0);
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer.registered();
    }

    /** As one after the other, with few statements. One refused does not hinder the others. */
    @Transactional
    public List<Answer> registerAll(List<Entry> entries) {
        Answer[] answers = new Answer[entries.size()];
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            try {
                Entry entry = entries.get(i);
                open.add(new Open(i, entry, desk.receive(entry.command(), entry.actor())));
            } catch (BusinessException refusal) {
                answers[i] = new Answer(null, null, refusal);
            }
        }
        while (!open.isEmpty()) {
            List<Open> round = firstOfEach(open);
            enter(round, answers);
            open.removeAll(round);
        }
        return Arrays.asList(answers);
    }

    /** Papers of the same text or reference are entered one after the other, in the order they came. */
    private static List<Open> firstOfEach(List<Open> open) {
        Set<List<Object>> met = new HashSet<>();
        return open.stream()
                .filter(one -> met.add(one.text()) & met.add(one.reference()))
                .toList();
    }

    private void enter(List<Open> round, Answer[] answers) {
        Set<String> added = register.addAll(round.stream().map(Open::paper).toList());
        List<Open> others =
                round.stream().filter(one -> !added.contains(one.id())).toList();
        Map<String, First> firsts = others.isEmpty()
                ? Map.of()
                : register.sameTexts(others.stream().map(Open::paper).toList());
        for (Open one : round) {
            answers[one.index()] = added.contains(one.id()) ? received(one) : repeated(one, firsts.get(one.id()));
        }
    }

    private Answer received(Open one) {
        try (Trace.Scope trace = Trace.open(one.entry().trace())) {
            Proposal proposal = one.paper().proposal();
            Command command = one.entry().command();
            reviewClock.open(proposal);
            events.publishEvent(new ProposalEvent.ProposalReceived(
                    one.entry().actor(),
                    proposal.id(),
                    proposal.kind(),
                    proposal.term(),
                    proposal.session(),
                    proposal.subject(),
                    command.submission().leadProposer(),
                    command.submission().coSigners(),
                    command.source(),
                    command.sentAs(),
                    proposal.submittedAt(),
                    proposal.bodyKind(),
                    proposal.collective() ? proposal.body() : null));
            return new Answer(new Registered(proposal.id(), true), null, null);
        }
    }

    private static Answer repeated(Open one, First first) {
        if (first == null) {
            Problem taken = Problem.at(
                    "senderReference",
                    "error.proposal.reference-taken",
                    one.entry().command().sentAs());
            return new Answer(null, null, BusinessException.invalid(taken));
        }
        String name = first.number() == null ? first.subject() : first.number();
        return new Answer(new Registered(first.id(), false), name, null);
    }

    /** An entry that is good in itself. */
    private record Open(int index, Entry entry, Paper paper) {

        String id() {
            return paper.proposal().id();
        }

        List<Object> text() {
            Proposal p = paper.proposal();
            return List.of(
                    p.tenant(),
                    p.kind(),
                    p.term(),
                    p.session(),
                    p.leadProposer().person(),
                    paper.receipt().textHash());
        }

        List<Object> reference() {
            return List.of(
                    paper.proposal().tenant(),
                    paper.receipt().source(),
                    paper.receipt().senderReference());
        }
    }
}
