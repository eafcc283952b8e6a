package org.huiyin.messaging.inbound;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Gives records to the listener as the broker would, in the caller's thread. */
@Component
public class ReceivedRecords {

    private final InboundListener listener;

    ReceivedRecords(InboundListener listener) {
        this.listener = listener;
    }

    public void take(List<ConsumerRecord<String, byte[]>> records) {
        listener.take(records);
    }
}
