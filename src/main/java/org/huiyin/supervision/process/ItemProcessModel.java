package org.huiyin.supervision.process;

/** Ids and variables of bpmn/item.bpmn. */
final class ItemProcessModel {

    static final String KEY = "item";

    static final String TASK_TAKE_ITEM = "Task_TakeItem";
    static final String TASK_REPORT_NODE = "Task_ReportNode";
    static final String TASK_CONFIRM_ITEM = "Task_ConfirmItem";

    static final String MSG_ITEM_DROPPED = "ItemDropped";

    static final String ORGAN = "organ";
    static final String TAKEN = "taken";
    static final String LAST_NODE = "lastNode";
    static final String DONE = "done";

    private ItemProcessModel() {}
}
