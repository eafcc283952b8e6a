package org.huiyin.whistle.triggers.inbound;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Hearing;
import org.huiyin.messaging.Topics;
import org.huiyin.whistle.sources.WithdrawSuggestions;
import org.huiyin.whistle.triggers.Heard;
import org.huiyin.whistle.triggers.LadderSuggests;
import org.huiyin.whistle.triggers.LookForDanger;
import org.huiyin.whistle.triggers.SuggestByRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what happened to proposals, in a group of its own: what fails here never holds up what people do. */
@Component
class TriggerListener {

    private static final Logger log = LoggerFactory.getLogger(TriggerListener.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NEW_WORDS =
            Set.of("proposal-received.v1", "proposal-resubmitted.v1", "record-corrected.v1");
    private static final Set<String> ENDS = Set.of("proposal-withdrawn.v1", "proposal-concluded.v1");

    private final SuggestByRule rules;
    private final LookForDanger danger;
    private final LadderSuggests ladder;
    private final WithdrawSuggestions withdraw;

    TriggerListener(SuggestByRule rules, LookForDanger danger, LadderSuggests ladder, WithdrawSuggestions withdraw) {
        this.rules = rules;
        this.danger = danger;
        this.ladder = ladder;
        this.withdraw = withdraw;
    }

    @KafkaListener(
            id = "huiyin-triggers",
            groupId = "${spring.kafka.consumer.group-id}-triggers",
            topics = {Topics.PROPOSALS, Topics.SUPERVISION},
            containerFactory = "afterwardsContainers",
            properties = "max.poll.records=200")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Set<String>> papers = new HashMap<>();
        Map<String, Set<String>> ended = new HashMap<>();
        List<Heard> heard = new ArrayList<>();
        List<Heard> climbed = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            String tenant = Hearing.header(message, "ce_tenant");
            String type = Hearing.header(message, "ce_type");
            if (tenant == null || type == null || message.key() == null) {
                continue;
            }
            if (NEW_WORDS.contains(type)) {
                ids(papers, tenant).add(message.key());
            } else if (ENDS.contains(type)) {
                ids(ended, tenant).add(message.key());
            } else if (rules.hears(type)) {
                read(message, tenant, type, heard);
            } else if (ladder.hears(type)) {
                read(message, tenant, type, climbed);
            }
        }
        heard(papers, danger::in, "Danger in proposal ");
        heard(heard, rules::look);
        heard(climbed, ladder::look);
        heard(ended, withdraw::of, "Suggestions of proposal ");
    }

    private static Set<String> ids(Map<String, Set<String>> byTenant, String tenant) {
        return byTenant.computeIfAbsent(tenant, one -> new TreeSet<>());
    }

    private static void heard(Map<String, Set<String>> byTenant, BiConsumer<String, List<String>> look, String what) {
        byTenant.forEach(
                (tenant, ids) -> Hearing.of(List.copyOf(ids), few -> look.accept(tenant, few), id -> what + id));
    }

    private static void heard(List<Heard> some, Consumer<List<Heard>> rules) {
        if (!some.isEmpty()) {
            Hearing.of(some, rules, one -> "Trigger " + one.type() + " of " + one.subject());
        }
    }

    private static void read(ConsumerRecord<String, byte[]> message, String tenant, String type, List<Heard> heard) {
        try {
            heard.add(new Heard(
                    tenant, Hearing.header(message, "ce_id"), type, message.key(), JSON.readTree(message.value())));
        } catch (IOException e) {
            log.error("{} of {} cannot be read and is left aside", type, message.key(), e);
        }
    }
}
