package org.huiyin.whistle.sources.persistence;

import java.util.List;
import java.util.Optional;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.sources.RequestState;
import org.huiyin.whistle.sources.WhistleRequest;
import org.huiyin.whistle.sources.WhistleRequest.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of requests for whistles. */
@Repository
public class WhistleRequests {

    private final JdbcClient jdbc;
    private final WhistleRequestMapping mapping;

    WhistleRequests(JdbcClient jdbc, WhistleRequestMapping mapping) {
        this.jdbc = jdbc;
        this.mapping = mapping;
    }

    /** @return false when the same was asked already: the sender's reference, or the rule's occurrence, or one still open */
    public boolean add(WhistleRequest r) {
        return jdbc.sql(
                                """
                                insert into whistle_request (tenant_id, id, origin, trigger, occurrence, kind, subdistrict, placed_by,
                                    proposal_id, whistle_id, title, description, place, lng, lat, grid_cell, road_id, danger, facts,
                                    photos, chief, hotline, source, source_reference, asked_by, asked_by_name, asked_role, asked_organ,
                                    asked_organ_name, asked_at, state)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(r.tenant(), r.id(), r.origin().name(), name(r.trigger()), r.occurrence())
                        .params(r.kind().name(), r.subdistrict(), name(r.placedBy()), r.proposalId(), r.whistleId())
                        .params(
                                r.title(),
                                r.description(),
                                r.spot().place(),
                                r.spot().lng(),
                                r.spot().lat())
                        .params(r.spot().gridCell(), r.spot().roadId(), r.danger(), mapping.text(r.facts()))
                        .params(
                                mapping.text(r.sender().photos()),
                                r.sender().chief(),
                                r.sender().hotline())
                        .params(r.sender().source(), r.sender().reference())
                        .params(
                                r.asker().person(),
                                r.asker().name(),
                                r.asker().role(),
                                r.asker().organ())
                        .params(
                                r.asker().organName(),
                                SqlTime.of(r.asker().at()),
                                r.state().name())
                        .update()
                == 1;
    }

    /** From now on it is with this sub-district, as a suggested whistle. */
    public void place(WhistleRequest r) {
        jdbc.sql(
                        """
                        update whistle_request set subdistrict = ?, placed_by = ?, whistle_id = ?, state = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(
                        r.subdistrict(),
                        name(r.placedBy()),
                        r.whistleId(),
                        r.state().name(),
                        r.tenant(),
                        r.id())
                .update();
    }

    public void answer(WhistleRequest r, RequestState state, Answer answer) {
        jdbc.sql(
                        """
                        update whistle_request set state = ?, answer = ?, answered_by_name = ?, answered_at = ?,
                            version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(state.name(), answer.text(), answer.byName(), SqlTime.of(answer.at()))
                .params(r.tenant(), r.id())
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public WhistleRequest lock(String tenant, String id) {
        return jdbc.sql("select * from whistle_request where tenant_id = ? and id = ? for update")
                .params(tenant, id)
                .query(mapping::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.whistle.request.unknown"));
    }

    public Optional<WhistleRequest> find(String tenant, String id) {
        return jdbc.sql("select * from whistle_request where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(mapping::map)
                .optional();
    }

    /** The one a suggested whistle came from, locked. */
    public Optional<WhistleRequest> lockOfWhistle(String tenant, String whistleId) {
        return jdbc.sql("select * from whistle_request where tenant_id = ? and whistle_id = ? for update")
                .params(tenant, whistleId)
                .query(mapping::map)
                .optional();
    }

    public Optional<WhistleRequest> ofWhistle(String tenant, String whistleId) {
        return jdbc.sql("select * from whistle_request where tenant_id = ? and whistle_id = ?")
                .params(tenant, whistleId)
                .query(mapping::map)
                .optional();
    }

    public Optional<WhistleRequest> byReference(String tenant, String source, String reference) {
        return jdbc.sql("select * from whistle_request where tenant_id = ? and source = ? and source_reference = ?")
                .params(tenant, source, reference)
                .query(mapping::map)
                .optional();
    }

    /** The latest first. */
    public List<WhistleRequest> ofProposal(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from whistle_request where tenant_id = ? and proposal_id = ? order by asked_at desc, id")
                .params(tenant, proposalId)
                .query(mapping::map)
                .list();
    }

    /**
     * Emergencies first, then the latest.
     *
     * @param subdistrict null = of the whole district
     * @param open those that wait; else those that are answered
     */
    public List<WhistleRequest> list(String tenant, String subdistrict, boolean open, int limit) {
        return jdbc.sql(
                        """
                        select * from whistle_request
                        where tenant_id = :tenant and (:subdistrict::text is null or subdistrict = :subdistrict)
                            and (state in ('UNPLACED', 'OPEN')) = :open
                        order by (kind = 'EMERGENCY' and state in ('UNPLACED', 'OPEN')) desc, asked_at desc, id
                        limit :limit""")
                .param("tenant", tenant)
                .param("subdistrict", subdistrict)
                .param("open", open)
                .param("limit", limit)
                .query(mapping::map)
                .list();
    }

    /** How many wait for this sub-district, or for a sub-district at all when null. */
    public long waiting(String tenant, String subdistrict) {
        return jdbc.sql(
                        """
                        select count(*) from whistle_request where tenant_id = :tenant
                            and (:subdistrict::text is null and state = 'UNPLACED'
                                or state = 'OPEN' and subdistrict = :subdistrict)""")
                .param("tenant", tenant)
                .param("subdistrict", subdistrict)
                .query(Long.class)
                .single();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
