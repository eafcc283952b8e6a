package org.huiyin.handling.process;

/** Ids of bpmn/delivery.bpmn. */
final class DeliveryProcessModel {

    static final String KEY = "delivery";

    static final String TASK_REGISTER_DELIVERY = "Task_RegisterDelivery";

    private DeliveryProcessModel() {}
}
