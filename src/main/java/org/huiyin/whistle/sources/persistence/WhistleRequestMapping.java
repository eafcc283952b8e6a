package org.huiyin.whistle.sources.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Photo;
import org.huiyin.whistle.sources.RequestOrigin;
import org.huiyin.whistle.sources.RequestState;
import org.huiyin.whistle.sources.Sender;
import org.huiyin.whistle.sources.Spot;
import org.huiyin.whistle.sources.Trigger;
import org.huiyin.whistle.sources.WhistleRequest;
import org.huiyin.whistle.sources.WhistleRequest.Answer;
import org.huiyin.whistle.sources.WhistleRequest.Asker;
import org.huiyin.whistle.sources.WhistleRequest.PlacedBy;
import org.springframework.stereotype.Component;

/** Rows turned into requests; facts and photos are kept as JSON. */
@Component
class WhistleRequestMapping {

    private final ObjectMapper json;

    WhistleRequestMapping(ObjectMapper json) {
        this.json = json;
    }

    WhistleRequest map(ResultSet row, int n) throws SQLException {
        String trigger = row.getString("trigger");
        String placed = row.getString("placed_by");
        Instant answered = SqlTime.instant(row, "answered_at");
        return new WhistleRequest(
                row.getString("tenant_id"),
                row.getString("id"),
                RequestOrigin.valueOf(row.getString("origin")),
                trigger == null ? null : Trigger.valueOf(trigger),
                row.getString("occurrence"),
                WhistleKind.valueOf(row.getString("kind")),
                row.getString("subdistrict"),
                placed == null ? null : PlacedBy.valueOf(placed),
                row.getString("proposal_id"),
                row.getString("whistle_id"),
                row.getString("title"),
                row.getString("description"),
                new Spot(
                        row.getString("place"),
                        row.getObject("lng", Double.class),
                        row.getObject("lat", Double.class),
                        row.getString("grid_cell"),
                        row.getString("road_id")),
                row.getString("danger"),
                facts(row.getString("facts")),
                sender(row),
                asker(row),
                RequestState.valueOf(row.getString("state")),
                answered == null
                        ? null
                        : new Answer(row.getString("answer"), row.getString("answered_by_name"), answered),
                row.getInt("version"));
    }

    private Sender sender(ResultSet row) throws SQLException {
        return new Sender(
                row.getString("source"),
                row.getString("source_reference"),
                row.getString("chief"),
                row.getString("hotline"),
                read(row.getString("photos"), new TypeReference<List<Photo>>() {}));
    }

    private static Asker asker(ResultSet row) throws SQLException {
        return new Asker(
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                row.getString("asked_role"),
                row.getString("asked_organ"),
                row.getString("asked_organ_name"),
                SqlTime.instant(row, "asked_at"));
    }

    private List<Fact> facts(String text) {
        return read(text, new TypeReference<>() {});
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
