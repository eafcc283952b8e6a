package org.huiyin.handling.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.handling.CategoryLetters;
import org.huiyin.handling.ClearingChains;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a district has settled about its replies: letters of the categories, steps of the clearing. */
@Repository
public class ReplySettings implements ClearingChains, CategoryLetters.Rows {

    private final JdbcClient jdbc;

    ReplySettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClearingStep> of(String tenant, String organ) {
        return jdbc.sql("select steps from clearing_chain where tenant_id = ? and organ = ?")
                .params(tenant, organ)
                .query((row, n) -> steps(row.getArray("steps")))
                .optional()
                .orElse(List.of(ClearingStep.values()));
    }

    private static List<ClearingStep> steps(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray())
                .map(ClearingStep::valueOf)
                .sorted()
                .toList();
    }

    public void chain(String tenant, String organ, List<ClearingStep> steps, String person, Instant at) {
        jdbc.sql(
                        """
                        insert into clearing_chain (tenant_id, organ, steps, changed_by, changed_at) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, organ) do update set steps = excluded.steps, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at""")
                .param(tenant)
                .param(organ)
                .param(steps.stream().map(Enum::name).toArray(String[]::new))
                .params(person, SqlTime.of(at))
                .update();
    }

    @Override
    public List<CategoryLetters.Row> of(String tenant) {
        return jdbc.sql("select * from category_letter where tenant_id = ? order by body, category, valid_from")
                .params(tenant)
                .query(ReplySettings::letter)
                .list();
    }

    private static CategoryLetters.Row letter(ResultSet row, int n) throws SQLException {
        return new CategoryLetters.Row(
                ProposalKind.valueOf(row.getString("body")),
                OutcomeCategory.valueOf(row.getString("category")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getString("letter"))
                        .map(letter -> new CategoryLetters.Letter(letter, label(row)))
                        .orElse(null),
                row.getString("reason"));
    }

    private static String label(ResultSet row) {
        try {
            return row.getString("label");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void letter(String tenant, CategoryLetters.Row row, String person) {
        CategoryLetters.Letter letter = row.letter();
        jdbc.sql(
                        """
                        insert into category_letter (tenant_id, body, category, valid_from, letter, label, changed_by, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, body, category, valid_from) do update set letter = excluded.letter,
                            label = excluded.label, changed_by = excluded.changed_by, reason = excluded.reason""")
                .params(tenant, row.kind().name(), row.category().name(), row.from())
                .param(letter == null ? null : letter.letter())
                .param(letter == null ? null : letter.label())
                .params(person, row.reason())
                .update();
    }
}
