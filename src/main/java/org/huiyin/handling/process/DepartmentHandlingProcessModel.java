package org.huiyin.handling.process;

/** Ids and variables of bpmn/department-handling.bpmn. */
final class DepartmentHandlingProcessModel {

    static final String KEY = "department-handling";

    static final String MSG_EXTENSION_REQUESTED = "ExtensionRequested";

    static final String EVERYBODY_REACHED = "everybodyReached";
    static final String STANDSTILL = "standstill";
    static final String MSG_ASSIGNMENT_REASSIGNED = "AssignmentReassigned";

    private DepartmentHandlingProcessModel() {}
}
