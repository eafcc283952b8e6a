package org.huiyin.messaging.inbound;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.huiyin.shared.PeopleFirst;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.stereotype.Component;

/** Before a batch begins it makes room for people who wait for a page. */
@Component
class MakeRoom implements BatchInterceptor<String, byte[]> {

    private final PeopleFirst people;
    private final ThreadLocal<PeopleFirst.Turn> turn = new ThreadLocal<>();

    MakeRoom(PeopleFirst people) {
        this.people = people;
    }

    @Override
    public ConsumerRecords<String, byte[]> intercept(
            ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        end();
        turn.set(people.work());
        return records;
    }

    @Override
    public void success(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        end();
    }

    @Override
    public void failure(
            ConsumerRecords<String, byte[]> records, Exception exception, Consumer<String, byte[]> consumer) {
        end();
    }

    @Override
    public void clearThreadState(Consumer<?, ?> consumer) {
        end();
    }

    private void end() {
        PeopleFirst.Turn mine = turn.get();
        if (mine != null) {
            turn.remove();
            mine.close();
        }
    }
}
