package org.huiyin.documents;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who answers for a purpose. Asked late: the owners may themselves store files. */
@Component
class AttachmentPurposes {

    private final ObjectProvider<AttachmentAccess> owners;

    AttachmentPurposes(ObjectProvider<AttachmentAccess> owners) {
        this.owners = owners;
    }

    AttachmentAccess of(String purpose) {
        List<AttachmentAccess> all = owners.stream().toList();
        Map<String, AttachmentAccess> known =
                all.stream().collect(Collectors.toMap(AttachmentAccess::purpose, Function.identity()));
        AttachmentAccess access = known.get(purpose == null ? "" : purpose);
        if (access == null) {
            throw BusinessException.invalid(Problem.at(
                    "purpose",
                    "error.attachment.purpose",
                    String.valueOf(purpose),
                    known.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return access;
    }
}
