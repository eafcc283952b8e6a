package org.huiyin.identity.district;

import java.util.List;

/**
 * What an import changed or, as a dry run, would change.
 *
 * @param tenant code of the district, null when the file cannot be read
 * @param problems errors of the file; with any of them nothing is changed
 */
public record ImportReport(String tenant, String tenantName, List<Change> changes, List<ImportProblem> problems) {

    public boolean applicable() {
        return problems.isEmpty();
    }

    /** @param key what it is called in the file, e.g. an organ's code */
    public record Change(Kind kind, Thing thing, String key, String name) {}

    public enum Kind {
        ADDED,
        CHANGED
    }

    public enum Thing {
        TENANT,
        SESSION,
        ORGAN,
        PERSON,
        POST,
        ACCOUNT,
        SOURCE,
        BODY
    }
}
