package huiyin.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** A real single-node Kafka (KRaft) of our own, unless brokers are configured or a test brings its own. */
@AutoConfiguration(
        after = EmbeddedDataAutoConfiguration.class,
        before = KafkaAutoConfiguration.class,
        afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@Conditional(NoServerConfigured.Broker.class)
@ConditionalOnMissingBean(KafkaConnectionDetails.class)
public class EmbeddedKafkaAutoConfiguration {

    @Bean
    EmbeddedKafkaServer embeddedKafka(DataFolder folder, EmbeddedSettings settings) {
        var server = new EmbeddedKafkaServer(folder.kafka(), settings.kafkaPort());
        folder.announce("kafka.bootstrap.servers", server.address());
        return server;
    }

    @Bean
    KafkaConnectionDetails embeddedKafkaConnection(EmbeddedKafkaServer kafka) {
        return kafka::bootstrapServers;
    }
}
