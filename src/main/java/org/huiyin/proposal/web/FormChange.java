package org.huiyin.proposal.web;

/** Reads the buttons "add a recommendation" and "remove this one". */
final class FormChange {

    private FormChange() {}

    /** @param change "add" or "remove-" and the index */
    static SubmissionForm apply(SubmissionForm form, String change) {
        if ("add".equals(change)) {
            return form.withRecommendation();
        }
        return change.matches("remove-[0-9]{1,2}")
                ? form.withoutRecommendation(Integer.parseInt(change.substring("remove-".length())))
                : form;
    }
}
