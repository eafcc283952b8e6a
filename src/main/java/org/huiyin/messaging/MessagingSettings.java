package org.huiyin.messaging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Technique of the events; nothing here is law. */
@Validated
@ConfigurationProperties("huiyin.messaging")
public record MessagingSettings(
        @DefaultValue @Valid Topic topic, @DefaultValue @Valid Inbound inbound, @DefaultValue @Valid Outbound relay) {

    /** How topics are made when they are missing. */
    public record Topic(@DefaultValue("12") @Min(1) int partitions, @DefaultValue("1") @Min(1) short replication) {}

    /**
     * @param concurrency threads that receive; 0 = one for each core
     * @param batch most events of one transaction
     * @param aheadLimit how far an event's time may lie in our future
     * @param attempts after how many failures that are no fault of the surroundings an event is parked
     * @param parkedRetry how long a parked event waits between two tries
     * @param patience how long a parked event is tried before it is left to the event desk
     */
    public record Inbound(
            @DefaultValue("0") @Min(0) int concurrency,
            @DefaultValue("100") @Min(1) @Max(250) int batch,
            @DefaultValue("1048576") @Min(1024) int maxEventBytes,
            @DefaultValue("5m") Duration aheadLimit,
            @DefaultValue("5") @Min(1) int attempts,
            @DefaultValue("1m") Duration parkedRetry,
            @DefaultValue("3d") Duration patience) {

        /** A thread beyond the number of partitions would have nothing to do. */
        public int threads(int cores, int partitions) {
            return Math.min(concurrency == 0 ? cores : concurrency, partitions);
        }
    }

    /**
     * @param poll longest wait for new rows when nobody rings
     * @param maxBlock longest wait for the broker's addresses: short, so that a returning broker is noticed soon
     */
    public record Outbound(
            @DefaultValue("500ms") Duration poll,
            @DefaultValue("500") @Min(1) @Max(5000) int batch,
            @DefaultValue("2s") Duration maxBlock) {}
}
