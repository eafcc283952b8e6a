package org.huiyin.proposal.web;

import org.huiyin.identity.Directory;
import org.huiyin.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The sentence a sample must bear wherever it is shown; templates ask for its key by name. */
@Component("sampleMark")
public class SampleMark {

    private final Directory directory;

    SampleMark(Directory directory) {
        this.directory = directory;
    }

    /** Message key, or null for a paper that is no sample. */
    public String key(Proposal proposal) {
        if (!proposal.sample()) {
            return null;
        }
        boolean inventedPerson = directory
                .person(proposal.tenant(), proposal.leadProposer().person())
                .filter(Directory.Person::sample)
                .isPresent();
        return inventedPerson ? "proposal.sample.people" : "proposal.sample";
    }
}
