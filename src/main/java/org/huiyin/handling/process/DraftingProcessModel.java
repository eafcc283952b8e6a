package org.huiyin.handling.process;

/** Ids and variables of bpmn/drafting.bpmn. */
final class DraftingProcessModel {

    static final String KEY = "drafting";

    static final String TASK_DRAFT = "Task_Draft";

    static final String MSG_FIRST_CONTACT_MADE = "FirstContactMade";

    /** Whether the department has spoken with the proposers in this part already. */
    static final String CONTACTED = "contacted";
    /** At which step the clearing begins. */
    static final String STEP = "step";

    private DraftingProcessModel() {}
}
