package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.ConsultationStage;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of contacts with proposers. */
@Repository
public class Consultations {

    private static final String WITH_ANSWERS =
            """
            select c.*, (select json_agg(a order by a.answered_at) from consultation_answer a
                where a.tenant_id = c.tenant_id and a.consultation_id = c.id) as answers
            from consultation c where\s""";

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, Consultation c) {
        jdbc.sql(
                        """
                        insert into consultation (tenant_id, id, proposal_id, assignment_id, organ, way, face_to_face, held_at,
                            place, participants, said, recorded_by, recorded_by_name, recorded_at, stage)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenant,
                        c.id(),
                        c.proposalId(),
                        c.assignmentId(),
                        c.organ(),
                        c.way().name(),
                        c.faceToFace())
                .params(SqlTime.of(c.heldAt()), c.place(), c.participants(), c.said())
                .params(
                        c.recordedBy(),
                        c.recordedByName(),
                        SqlTime.of(c.recordedAt()),
                        c.stage().name())
                .update();
    }

    public List<Consultation> of(String tenant, String proposalId) {
        return jdbc.sql(WITH_ANSWERS + "c.tenant_id = ? and c.proposal_id = ? order by c.held_at, c.id")
                .params(tenant, proposalId)
                .query(Consultations::map)
                .list();
    }

    /** @throws BusinessException NOT_FOUND */
    public Consultation get(String tenant, String id) {
        return jdbc.sql(WITH_ANSWERS + "c.tenant_id = ? and c.id = ?")
                .params(tenant, id)
                .query(Consultations::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.consultation.notFound"));
    }

    public void correctWords(String tenant, String id, String place, String participants, String said) {
        jdbc.sql("update consultation set place = ?, participants = ?, said = ? where tenant_id = ? and id = ?")
                .params(place, participants, said, tenant, id)
                .update();
    }

    /** @return false when the person has said it before */
    public boolean answer(String tenant, String id, Consultation.Answer answer) {
        return jdbc.sql(
                                """
                        insert into consultation_answer (tenant_id, consultation_id, person, person_name, agreed, remark,
                            answered_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(tenant, id, answer.person(), answer.personName(), answer.agreed(), answer.remark())
                        .param(SqlTime.of(answer.answeredAt()))
                        .update()
                == 1;
    }

    private static Consultation map(ResultSet row, int n) throws SQLException {
        return new Consultation(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("assignment_id"),
                row.getString("organ"),
                ConsultationWay.valueOf(row.getString("way")),
                row.getBoolean("face_to_face"),
                SqlTime.instant(row, "held_at"),
                row.getString("place"),
                row.getString("participants"),
                row.getString("said"),
                row.getString("recorded_by"),
                row.getString("recorded_by_name"),
                SqlTime.instant(row, "recorded_at"),
                ConsultationStage.valueOf(row.getString("stage")),
                ReplyChildren.consultationAnswers(row.getString("answers")));
    }
}
