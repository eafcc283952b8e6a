package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-arrival.bpmn. */
final class WhistleArrivalProcessModel {

    static final String KEY = "whistle-arrival";

    static final String TASK_CONTACT_SUBDISTRICT = "Task_ContactSubdistrict";
    static final String TASK_REPORT_IN = "Task_ReportIn";

    private WhistleArrivalProcessModel() {}
}
