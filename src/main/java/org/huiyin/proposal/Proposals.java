package org.huiyin.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The register as other modules see it. */
public interface Proposals {

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND */
    Proposal get(String tenant, String id);

    Optional<Proposal> find(String tenant, String id);

    /** Reads the row and locks it until the transaction ends, so that acts on one proposal follow one another. */
    Proposal lock(String tenant, String id);

    /**
     * Locks the row like {@link #lock}, for acts that need nothing of what it says.
     *
     * @throws org.huiyin.shared.BusinessException NOT_FOUND
     */
    void hold(String tenant, String id);

    /** The children merged into a mother (并案) that still follow it, the first merged first; none for a plain proposal. */
    List<Proposal> mergedInto(String tenant, String motherId);

    /**
     * Everybody to whom the reply goes and who rates it: the proposal's own signers, then those of every child, nobody twice.
     * Costs nothing for a proposal that is no mother.
     */
    default List<Proposal.Signer> signersOf(Proposal proposal) {
        if (!proposal.mother()) {
            return proposal.signers();
        }
        Map<String, Proposal.Signer> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(proposal), mergedInto(proposal.tenant(), proposal.id()).stream())
                .flatMap(p -> p.signers().stream())
                .forEach(s -> all.putIfAbsent(s.person(), s));
        return List.copyOf(all.values());
    }

    /**
     * The paper a person has signed among a proposal and those merged into it: whose number and subject the letter to them names.
     */
    default Optional<Proposal> paperOf(Proposal proposal, String person) {
        if (proposal.signer(person).isPresent()) {
            return Optional.of(proposal);
        }
        return proposal.mother()
                ? mergedInto(proposal.tenant(), proposal.id()).stream()
                        .filter(child -> child.signer(person).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Moves a proposal to the next state; the version grows by one. What is merged into it is replied, rated and concluded with it.
     *
     * @throws org.huiyin.shared.BusinessException STALE when its state does not allow it
     */
    void advance(String tenant, String id, ProposalState to);
}
