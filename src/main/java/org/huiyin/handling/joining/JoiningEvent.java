package org.huiyin.handling.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.HandlingEvent.AssignedDepartment;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to a request for further co-handling departments. Only who was added is told to the proposers. */
public sealed interface JoiningEvent extends DomainEvent {

    String proposalId();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /** 请求增加会办 @param departments organ codes @param due until when the supervision office decides */
    record CoHandlersRequested(
            Actor actor,
            String proposalId,
            String requestId,
            String assignmentId,
            String organ,
            List<String> departments,
            String matter,
            String reason,
            LocalDate due)
            implements JoiningEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 批复增加会办 @param granted organ codes; empty when it is refused */
    record CoHandlersDecided(
            Actor actor,
            String proposalId,
            String requestId,
            String assignmentId,
            String organ,
            List<String> granted,
            List<String> refused,
            String remark)
            implements JoiningEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 增加会办单位: their assignments begin today. */
    record CoHandlersAdded(Actor actor, String proposalId, int round, List<AssignedDepartment> departments)
            implements JoiningEvent {}

    /** 撤回申请: by the department that asked, before it was decided. */
    record CoHandlersRequestWithdrawn(
            Actor actor, String proposalId, String requestId, String assignmentId, String organ)
            implements JoiningEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 申请失效: overtaken before it was decided. */
    record CoHandlersRequestLapsed(Actor actor, String proposalId, String requestId, String assignmentId, String organ)
            implements JoiningEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
