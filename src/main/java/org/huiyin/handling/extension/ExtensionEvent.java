package org.huiyin.handling.extension;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;

/** What happens to a request for more time. Only a granted one is told to the proposers. */
public sealed interface ExtensionEvent extends DomainEvent {

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

    /** 申请延期 */
    record ExtensionRequested(
            Actor actor,
            String proposalId,
            String requestId,
            String assignmentId,
            String organ,
            LocalDate before,
            LocalDate wished,
            String reason)
            implements ExtensionEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 单位领导签字: the request goes to the two offices. */
    record ExtensionSigned(
            Actor actor, String proposalId, String requestId, String assignmentId, String organ, LocalDate wished)
            implements ExtensionEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** The leader did not sign; whoever asked is told why. */
    record ExtensionUnsigned(
            Actor actor,
            String proposalId,
            String requestId,
            String assignmentId,
            String organ,
            String person,
            String reason)
            implements ExtensionEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** One of the two offices has decided. */
    record ExtensionDecided(
            Actor actor,
            String proposalId,
            String requestId,
            String assignmentId,
            Role role,
            boolean agreed,
            String remark)
            implements ExtensionEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 准予延期: both have agreed; the reply's last day has moved. */
    record ExtensionGranted(
            Actor actor,
            String proposalId,
            String requestId,
            String assignmentId,
            String organ,
            LocalDate before,
            LocalDate due,
            String reason)
            implements ExtensionEvent {}

    /** 不予延期 */
    record ExtensionRefused(
            Actor actor, String proposalId, String requestId, String assignmentId, String organ, String remark)
            implements ExtensionEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
