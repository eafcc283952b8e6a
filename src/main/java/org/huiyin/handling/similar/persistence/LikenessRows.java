package org.huiyin.handling.similar.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.similar.Candidate;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grams of proposals, how common each is, and the candidates that share rare ones. */
@Repository
public class LikenessRows {

    private static final int ALL = 0;

    private final JdbcClient jdbc;

    LikenessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words of a proposal as they stand now. */
    public record Words(String proposalId, String subject, List<String> recommendations) {}

    public List<Words> words(String tenant, Collection<String> ids) {
        return jdbc.sql(
                        """
                        select p.id, p.subject, array(select r.text from recommendation r
                            where r.tenant_id = p.tenant_id and r.proposal_id = p.id order by r.no) as texts
                        from proposal p where p.tenant_id = ? and p.id = any (?)""")
                .params(tenant, ids.toArray(String[]::new))
                .query((row, n) -> new Words(row.getString("id"), row.getString("subject"), texts(row, "texts")))
                .list();
    }

    /** Proposals that have no grams yet. */
    public List<String> missing(String tenant, int limit) {
        return jdbc.sql(
                        """
                        select p.id from proposal p where p.tenant_id = ? and not exists (
                            select from likeness l where l.tenant_id = p.tenant_id and l.proposal_id = p.id)
                        limit ?""")
                .params(tenant, limit)
                .query(String.class)
                .list();
    }

    /** One at a time for each district: the shares are counted with the rows. */
    public void hold(String tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 47))")
                .params(tenant)
                .query((row, n) -> n)
                .list();
    }

    public Map<String, Integer[]> grams(String tenant, Collection<String> ids) {
        Map<String, Integer[]> grams = new HashMap<>();
        jdbc.sql("select proposal_id, grams from likeness where tenant_id = ? and proposal_id = any (?)")
                .params(tenant, ids.toArray(String[]::new))
                .query((row, n) -> grams.put(row.getString("proposal_id"), (Integer[])
                        row.getArray("grams").getArray()))
                .list();
        return grams;
    }

    /** @param grams of each proposal */
    public void put(String tenant, Map<String, Set<Integer>> grams) {
        String[] ids = grams.keySet().toArray(String[]::new);
        // as text: an array of arrays would need them all equally long
        String[] texts = Arrays.stream(ids)
                .map(id -> grams.get(id).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .toArray(String[]::new);
        jdbc.sql(
                        """
                        insert into likeness (tenant_id, proposal_id, grams)
                        select ?, t.id, t.grams::int[] from unnest(?::text[], ?::text[]) as t (id, grams)
                        on conflict (tenant_id, proposal_id) do update set grams = excluded.grams""")
                .params(tenant, ids, texts)
                .update();
    }

    /** @param more by how many proposals each gram is more, or less, common than before */
    public void share(String tenant, Map<Integer, Integer> more) {
        Integer[] grams = more.keySet().toArray(Integer[]::new);
        Integer[] by = Arrays.stream(grams).map(more::get).toArray(Integer[]::new);
        jdbc.sql(
                        """
                        insert into likeness_share as s (tenant_id, gram, n)
                        select ?, t.gram, t.more from unnest(?::int[], ?::int[]) as t (gram, more) where t.more <> 0
                        on conflict (tenant_id, gram) do update set n = s.n + excluded.n""")
                .params(tenant, grams, by)
                .update();
    }

    /** How many proposals have each gram, and under 0 how many there are. */
    public Map<Integer, Integer> shares(String tenant, Collection<Integer> grams) {
        Map<Integer, Integer> shares = new HashMap<>();
        Integer[] asked = Stream.concat(Stream.of(ALL), grams.stream()).toArray(Integer[]::new);
        jdbc.sql("select gram, n from likeness_share where tenant_id = ? and gram = any (?::int[])")
                .params(tenant, asked)
                .query((row, n) -> shares.put(row.getInt("gram"), row.getInt("n")))
                .list();
        return shares;
    }

    /**
     * The proposals likest by the weights of the grams they share.
     *
     * @param rare by these they are found
     * @param weights of all grams, which judge them
     */
    public List<Candidate> candidates(
            String tenant, Integer[] rare, Map<Integer, Double> weights, String except, int limit) {
        Integer[] grams = weights.keySet().toArray(Integer[]::new);
        Double[] by = Arrays.stream(grams).map(weights::get).toArray(Double[]::new);
        return jdbc.sql(
                        """
                        with hit as materialized (
                            select l.proposal_id, l.grams from likeness l where l.tenant_id = ? and l.grams && ?::int[]),
                        judged as materialized (
                            select h.proposal_id, sum(w.weight) as likeness
                            from hit h cross join lateral unnest(h.grams) as g (gram)
                            join unnest(?::int[], ?::float8[]) as w (gram, weight) on w.gram = g.gram
                            where h.proposal_id <> ? group by h.proposal_id
                            order by likeness desc, h.proposal_id desc limit ?)
                        select p.id, p.kind, p.term, p.session, p.number, p.subject, p.category, p.state, j.likeness,
                            (select string_agg(r.text, e'\\n' order by r.no) from recommendation r
                             where r.tenant_id = p.tenant_id and r.proposal_id = p.id) as recommendations,
                            array(select s.person from proposal_signer s
                                  where s.tenant_id = p.tenant_id and s.proposal_id = p.id) as signers,
                            array(select a.organ from assignment a where a.tenant_id = p.tenant_id and a.proposal_id = p.id
                                  and a.state not in ('TAKEN_BACK', 'REASSIGNED')) as organs,
                            h.lead_organ, reply.category as outcome, reply.letter_number,
                            coalesce(p.consents_to_disclosure and reply.disclosure in ('FULL', 'SUMMARY')
                                and p.state in ('CONCLUDED', 'DISCLOSED', 'ARCHIVED'), false) as disclosed
                        from judged j join proposal p on p.tenant_id = ? and p.id = j.proposal_id
                        left join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
                        left join lateral (
                            select y.category, y.letter_number, y.disclosure from reply y
                            where y.tenant_id = p.tenant_id and y.proposal_id = p.id and y.issued_at is not null
                            order by y.round desc, y.issued_at desc limit 1) reply on true
                        order by j.likeness desc, p.id desc""")
                .params(tenant, rare, grams, by, except == null ? "" : except, limit, tenant)
                .query((row, n) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Candidate(
                row.getString("id"),
                ProposalKind.valueOf(row.getString("kind")),
                row.getInt("term"),
                row.getInt("session"),
                row.getString("number"),
                row.getString("subject"),
                row.getString("category"),
                ProposalState.valueOf(row.getString("state")),
                row.getString("recommendations") == null ? "" : row.getString("recommendations"),
                texts(row, "signers"),
                texts(row, "organs"),
                row.getString("lead_organ"),
                outcome == null ? null : OutcomeCategory.valueOf(outcome),
                row.getString("letter_number"),
                row.getBoolean("disclosed"),
                row.getDouble("likeness"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
