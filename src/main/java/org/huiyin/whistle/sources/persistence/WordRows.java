package org.huiyin.whistle.sources.persistence;

import java.util.List;
import java.util.Optional;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.sources.Word;
import org.huiyin.whistle.sources.WordList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of words, and of places that somebody has said. */
@Repository
public class WordRows {

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The district's own, or every district's where it has none. */
    public List<Word> of(String tenant, WordList list) {
        List<Word> own = own(tenant, list);
        return own.isEmpty() ? own("*", list) : own;
    }

    private List<Word> own(String tenant, WordList list) {
        return jdbc.sql("select word, stands_for from whistle_word where tenant_id = ? and list = ? order by ord, word")
                .params(tenant, list.name())
                .query((row, n) -> new Word(row.getString(1), row.getString(2)))
                .list();
    }

    public void replace(String tenant, WordList list, List<Word> words) {
        jdbc.sql("delete from whistle_word where tenant_id = ? and list = ?")
                .params(tenant, list.name())
                .update();
        for (int i = 0; i < words.size(); i++) {
            jdbc.sql("insert into whistle_word (tenant_id, list, word, stands_for, ord) values (?, ?, ?, ?, ?)")
                    .params(
                            tenant,
                            list.name(),
                            words.get(i).word(),
                            words.get(i).standsFor(),
                            i + 1)
                    .update();
        }
    }

    public Optional<String> chosenPlace(String tenant, String proposalId) {
        return jdbc.sql("select subdistrict from proposal_place where tenant_id = ? and proposal_id = ?")
                .params(tenant, proposalId)
                .query(String.class)
                .optional();
    }

    public void choosePlace(String tenant, String proposalId, String organ, String by, java.time.Instant at) {
        jdbc.sql(
                        """
                        insert into proposal_place (tenant_id, proposal_id, subdistrict, chosen_by_name, chosen_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, proposal_id) do update set subdistrict = excluded.subdistrict,
                            chosen_by_name = excluded.chosen_by_name, chosen_at = excluded.chosen_at""")
                .params(tenant, proposalId, organ, by, SqlTime.of(at))
                .update();
    }

    /** By its printed number, for those who have the paper and not its id. */
    public Optional<String> proposalNumbered(String tenant, String number) {
        return jdbc.sql("select id from proposal where tenant_id = ? and number = ?")
                .params(tenant, number)
                .query(String.class)
                .optional();
    }

    /** Which of these proposals have one of the words in their subject, grounds or recommendations. */
    public List<String> naming(String tenant, List<String> proposals, List<String> words) {
        return jdbc.sql(
                        """
                        select p.id from proposal p cross join lateral (
                            select concat_ws(e'\\n', p.subject, p.grounds, (select string_agg(r.text, e'\\n')
                                from recommendation r where r.tenant_id = p.tenant_id and r.proposal_id = p.id)) as text
                            offset 0) t
                        where p.tenant_id = :tenant and p.id = any (:ids::text[])
                            and exists (select 1 from unnest(:words::text[]) w where position(w in t.text) > 0)""")
                .param("tenant", tenant)
                .param("ids", proposals.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** The whistle that bears a printed number. */
    public Optional<String> whistleNumbered(String tenant, String number) {
        return jdbc.sql("select id from whistle where tenant_id = ? and number = ?")
                .params(tenant, number)
                .query(String.class)
                .optional();
    }
}
