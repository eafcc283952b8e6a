package org.huiyin.whistle.web;

import java.util.List;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Component;

/** Which departments a whistle called, by name, the lead first; who was released by a ruling is not named any more. */
@Component
class CalledDepartments {

    private final WhistleParts parts;
    private final OrganWords organs;

    CalledDepartments(WhistleParts parts, OrganWords organs) {
        this.parts = parts;
        this.organs = organs;
    }

    List<String> names(String tenant, String whistleId) {
        return parts.of(tenant, whistleId).stream()
                .filter(part -> !part.state().isGone())
                .map(part -> organs.name(tenant, part.organ()))
                .toList();
    }
}
