package org.huiyin.whistle.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.handling.HandlingFacts;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Component;

/**
 * Finds the sub-district something lies in. Of a spot: the one named, else by the code of its grid cell, else by its coordinates. Of a
 * proposal: the one the supervision office has chosen, else the only sub-district with a part in it, else the one whose places its
 * words name — when there is exactly one. Where the proposer lives is nobody's business here and not looked at.
 */
@Component
public class Subdistricts {

    private static final String SUFFIX = "(街道|镇|乡)(办事处)?$";

    private final Directory directory;
    private final WordRows words;
    private final HandlingFacts handling;

    Subdistricts(Directory directory, WordRows words, HandlingFacts handling) {
        this.directory = directory;
        this.words = words;
        this.handling = handling;
    }

    /** A sub-district, and how it was found. */
    public record Found(String organ, PlacedBy by) {}

    public List<Organ> of(String tenant) {
        return directory.subdistricts(tenant);
    }

    /** Short names by code, of whatever organ a request may name. */
    public Map<String, String> names(String tenant) {
        return directory.shortNames(tenant);
    }

    public boolean knows(String tenant, String organ) {
        return directory.isSubdistrict(tenant, organ);
    }

    /** @param named as the sender names it, or null */
    public Optional<Found> ofSpot(String tenant, String named, Spot spot) {
        if (knows(tenant, named)) {
            return Optional.of(new Found(named, PlacedBy.NAMED));
        }
        return byGrid(tenant, spot.gridCell())
                .map(organ -> new Found(organ, PlacedBy.GRID_CELL))
                .or(() -> byCoordinates(tenant, spot).map(organ -> new Found(organ, PlacedBy.COORDINATES)))
                .or(() -> byWords(tenant, spot.place()).map(organ -> new Found(organ, PlacedBy.PLACE_WORD)));
    }

    public Optional<Found> ofProposal(Proposal proposal) {
        return words.chosenPlace(proposal.tenant(), proposal.id())
                .map(organ -> new Found(organ, PlacedBy.CHOSEN))
                .or(() -> party(proposal).map(organ -> new Found(organ, PlacedBy.PARTY)))
                .or(() ->
                        byWords(proposal.tenant(), text(proposal)).map(organ -> new Found(organ, PlacedBy.PLACE_WORD)));
    }

    /** What a proposal says, in one string. */
    static String text(Proposal proposal) {
        return proposal.subject() + "\n" + proposal.grounds() + "\n"
                + proposal.recommendations().stream()
                        .map(Proposal.Recommendation::text)
                        .collect(Collectors.joining("\n"));
    }

    private Optional<String> party(Proposal proposal) {
        Set<String> parties = handling.parts(proposal.tenant(), proposal.id()).stream()
                .map(part -> part.organ())
                .filter(organ -> knows(proposal.tenant(), organ))
                .collect(Collectors.toSet());
        return only(parties);
    }

    private Optional<String> byGrid(String tenant, String cell) {
        if (cell == null) {
            return Optional.empty();
        }
        // the longest beginning is the nearest
        return words.of(tenant, WordList.GRID).stream()
                .filter(word -> cell.startsWith(word.word()))
                .max(java.util.Comparator.comparingInt(word -> word.word().length()))
                .map(Word::standsFor)
                .filter(organ -> knows(tenant, organ));
    }

    private Optional<String> byCoordinates(String tenant, Spot spot) {
        if (!spot.located()) {
            return Optional.empty();
        }
        return words.of(tenant, WordList.AREA).stream()
                .filter(word -> Outline.of(word.word())
                        .filter(outline -> outline.contains(spot.lng(), spot.lat()))
                        .isPresent())
                .map(Word::standsFor)
                .filter(organ -> knows(tenant, organ))
                .findFirst();
    }

    private Optional<String> byWords(String tenant, String text) {
        if (text == null) {
            return Optional.empty();
        }
        Map<String, List<String>> places = new LinkedHashMap<>();
        of(tenant).forEach(organ -> {
            List<String> names = new ArrayList<>(List.of(organ.shortName()));
            String bare = organ.shortName().replaceFirst(SUFFIX, "");
            if (bare.length() > 2) {
                names.add(bare);
            }
            places.put(organ.code(), names);
        });
        words.of(tenant, WordList.PLACE)
                .forEach(word -> places.computeIfAbsent(word.standsFor(), organ -> new ArrayList<>())
                        .add(word.word()));
        return only(places.entrySet().stream()
                .filter(place -> place.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .filter(organ -> knows(tenant, organ))
                .collect(Collectors.toSet()));
    }

    private static Optional<String> only(Set<String> organs) {
        return organs.size() == 1 ? organs.stream().findFirst() : Optional.empty();
    }
}
