package org.huiyin.whistle.sources;

import java.time.Instant;
import java.util.List;
import org.huiyin.whistle.WhistleKind;

/**
 * 哨源: somebody or some rule asks for a whistle. It only asks.
 *
 * @param subdistrict organ code, null while nobody knows where it is
 * @param whistleId the suggested whistle, null while there is no sub-district
 * @param trigger which rule suggests it, or which an ask meets; null for a plain one
 * @param occurrence what it was that happened, so that hearing it again suggests nothing again
 * @param danger the words that tell of danger, or null
 */
public record WhistleRequest(
        String tenant,
        String id,
        RequestOrigin origin,
        Trigger trigger,
        String occurrence,
        WhistleKind kind,
        String subdistrict,
        PlacedBy placedBy,
        String proposalId,
        String whistleId,
        String title,
        String description,
        Spot spot,
        String danger,
        List<Fact> facts,
        Sender sender,
        Asker asker,
        RequestState state,
        Answer answer,
        int version) {

    /** How the sub-district was found. */
    public enum PlacedBy {
        NAMED,
        GRID_CELL,
        COORDINATES,
        PLACE_WORD,
        /** The only sub-district with a part in the proposal. */
        PARTY,
        CHOSEN
    }

    /** Who asks; the program itself for triggers. */
    public record Asker(String person, String name, String role, String organ, String organName, Instant at) {}

    /** What the sub-district said, and who for it. */
    public record Answer(String text, String byName, Instant at) {}

    public boolean emergency() {
        return kind == WhistleKind.EMERGENCY;
    }

    WhistleRequest at(String organ, PlacedBy how, String whistle) {
        return new WhistleRequest(
                tenant,
                id,
                origin,
                trigger,
                occurrence,
                kind,
                organ,
                how,
                proposalId,
                whistle,
                title,
                description,
                spot,
                danger,
                facts,
                sender,
                asker,
                organ == null ? RequestState.UNPLACED : RequestState.OPEN,
                answer,
                version);
    }
}
