package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.huiyin.shared.SqlTime;

/** What the register is sorted by; each order has its index. */
enum RegisterOrder {
    RECEIVED("received_at", true),
    DUE("due", false),
    NUMBER("number_key", false);

    private final String column;
    private final boolean descending;

    RegisterOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    static RegisterOrder of(RegisterFilter filter) {
        return valueOf(filter.order().name());
    }

    Ranges ranges(String tenant, PageKey after) {
        Ranges ranges = descending
                ? Ranges.descending("register_row", tenant, column, "proposal_id")
                : Ranges.of("register_row", tenant, column, "proposal_id");
        if (after != null) {
            ranges.after(value(after), after.id());
        }
        return ranges;
    }

    /** Rows e beyond the key. */
    Conditions beyond(PageKey after) {
        Conditions conditions = new Conditions();
        return after == null
                ? conditions.and("true")
                : conditions.and(
                        "(e." + column + ", e.proposal_id) " + (descending ? "<" : ">") + " (?, ?)",
                        value(after),
                        after.id());
    }

    String sql() {
        String way = descending ? " desc" : "";
        return "e." + column + way + ", e.proposal_id" + way;
    }

    String key(ResultSet row) throws SQLException {
        Object value =
                switch (this) {
                    case RECEIVED -> SqlTime.instant(row, column);
                    case DUE -> SqlTime.day(row, column);
                    case NUMBER -> row.getLong(column);
                };
        return PageKey.text(value, row.getString("proposal_id"));
    }

    Object value(PageKey after) {
        return switch (this) {
            case RECEIVED -> SqlTime.of(after.instant());
            case DUE -> after.day();
            case NUMBER -> after.number();
        };
    }
}
