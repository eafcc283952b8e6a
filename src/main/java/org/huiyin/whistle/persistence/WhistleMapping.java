package org.huiyin.whistle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.Ground;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.huiyin.whistle.Whistle.Matter;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistlePart;
import org.huiyin.whistle.WhistleSource;
import org.huiyin.whistle.WhistleState;

/** Rows turned into whistles and parts. */
final class WhistleMapping {

    private WhistleMapping() {}

    static Whistle whistle(ResultSet row, int n) throws SQLException {
        return new Whistle(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("number"),
                WhistleKind.valueOf(row.getString("kind")),
                row.getString("subdistrict"),
                WhistleState.valueOf(row.getString("state")),
                WhistleSource.valueOf(row.getString("source")),
                row.getString("source_reference"),
                matter(row),
                texts(row, "grounds").stream().map(Ground::valueOf).toList(),
                row.getString("grounds_words"),
                texts(row, "duty_codes").stream().map(CitedDuty::of).toList(),
                texts(row, "missing"),
                row.getString("drafted_by"),
                row.getString("drafted_by_name"),
                SqlTime.instant(row, "drafted_at"),
                row.getString("released_by"),
                row.getString("released_by_name"),
                SqlTime.instant(row, "released_at"),
                row.getString("cosigned_by"),
                row.getString("cosigned_by_name"),
                SqlTime.instant(row, "blown_at"),
                row.getString("triaged_by_name"),
                SqlTime.instant(row, "triaged_at"),
                row.getString("refusal"),
                row.getString("ordinary_channel"),
                row.getString("refused_by_name"),
                SqlTime.day(row, "resolve_due"),
                row.getObject("resolve_hours", Integer.class),
                SqlTime.instant(row, "rating_from"),
                SqlTime.instant(row, "closed_at"),
                texts(row, "proposals"),
                row.getInt("version"),
                row.getBoolean("sample"));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getString("title"),
                row.getString("description"),
                row.getString("place"),
                row.getObject("lng", Double.class),
                row.getObject("lat", Double.class),
                row.getString("grid_cell"),
                row.getString("road_id"),
                row.getString("danger"));
    }

    static WhistlePart part(ResultSet row, int n) throws SQLException {
        return new WhistlePart(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("whistle_id"),
                row.getString("organ"),
                row.getBoolean("lead"),
                row.getInt("ord"),
                PartState.valueOf(row.getString("state")),
                SqlTime.instant(row, "dispatched_at"),
                row.getString("signed_by_name"),
                SqlTime.instant(row, "signed_at"),
                row.getString("contact"),
                row.getString("contacted_by_name"),
                SqlTime.instant(row, "contacted_at"),
                row.getString("report_place"),
                row.getObject("report_lng", Double.class),
                row.getObject("report_lat", Double.class),
                row.getString("reported_in_by_name"),
                SqlTime.instant(row, "reported_in_at"),
                row.getString("resolution"),
                row.getString("resolved_by_name"),
                SqlTime.instant(row, "resolved_at"),
                row.getInt("sent_back_count"),
                row.getString("sent_back_reason"),
                row.getString("verified_by_name"),
                SqlTime.instant(row, "verified_at"),
                SqlTime.instant(row, "ended_at"),
                new WhistlePart.Late(
                        row.getBoolean("sign_late"),
                        row.getBoolean("contact_late"),
                        row.getBoolean("report_late"),
                        row.getBoolean("resolve_late")),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
