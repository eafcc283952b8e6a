package org.huiyin.messaging.inbound;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says in the log what events wait for: at the first, second, fourth, eighth … try, so that an outage does not fill it. */
final class Patience implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, Exception fault, int attempt) {
        tell(1, record.topic(), fault, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception fault, int attempt) {
        String topics = String.join(
                ", ",
                records.partitions().stream().map(p -> p.topic()).distinct().toList());
        tell(records.count(), topics, fault, attempt);
    }

    private static void tell(int events, String topics, Exception fault, int attempt) {
        if (Integer.bitCount(attempt) == 1) {
            Throwable cause = fault;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            log.warn("{} events of {} wait, try {} failed: {}", events, topics, attempt, cause.toString());
        }
    }
}
