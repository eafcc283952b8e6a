package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle.bpmn. */
final class WhistleProcessModel {

    static final String KEY = "whistle";

    static final String MSG_FURTHER_DEPARTMENT_CALLED = "FurtherDepartmentCalled";

    static final String SUBDISTRICT = "subdistrict";
    static final String ORGAN = "organ";
    static final String ASSIGNMENT_ID = "assignmentId";

    private WhistleProcessModel() {}
}
