package org.huiyin.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to files, and lists that were carried out. */
public sealed interface DocumentEvent extends DomainEvent {

    /** @param subjectType the journal's word for the file it belongs to; its id is the subject */
    record AttachmentStored(
            Actor actor,
            @JsonIgnore String subjectType,
            @JsonIgnore String subjectId,
            @JsonIgnore Visibility visibility,
            String attachmentId,
            String purpose,
            String fileName,
            long size,
            String sha256)
            implements DocumentEvent {}

    record AttachmentRemoved(
            Actor actor,
            @JsonIgnore String subjectType,
            @JsonIgnore String subjectId,
            @JsonIgnore Visibility visibility,
            String attachmentId,
            String purpose,
            String fileName,
            String sha256)
            implements DocumentEvent {}

    /** The scanner found something: the file stays closed. */
    record AttachmentFoundInfected(
            Actor actor,
            @JsonIgnore String subjectType,
            @JsonIgnore String subjectId,
            String attachmentId,
            String purpose,
            String fileName,
            String storedBy,
            String finding)
            implements DocumentEvent {

        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 导出: who carried which list out of the house, with how many rows. */
    record ListExported(Actor actor, String tenantCode, String list, String filter, int rows) implements DocumentEvent {

        @Override
        public String subjectType() {
            return "TENANT";
        }

        @Override
        @JsonIgnore
        public String subjectId() {
            return tenantCode;
        }

        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
