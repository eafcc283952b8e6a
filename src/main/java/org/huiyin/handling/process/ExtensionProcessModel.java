package org.huiyin.handling.process;

/** Ids and variables of bpmn/extension.bpmn. */
final class ExtensionProcessModel {

    static final String KEY = "extension";

    static final String TASK_SIGN_EXTENSION = "Task_SignExtension";
    static final String TASK_BY_SUPERVISION = "Task_ApproveExtensionBySupervision";
    static final String TASK_BY_SECRETARIAT = "Task_ApproveExtensionBySecretariat";

    /** Whether the department's leader has signed. */
    static final String SIGNED = "signed";

    /** What the one who decided last has said. */
    static final String AGREED = "agreed";

    private ExtensionProcessModel() {}
}
