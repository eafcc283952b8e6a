package huiyin.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A real single-node Kafka (KRaft) of our own, unless brokers are configured or a test brings its own. */
@AutoConfiguration(
        before = KafkaAutoConfiguration.class,
        afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnExpression("'${spring.kafka.bootstrap-servers:}' == ''")
@ConditionalOnMissingBean(KafkaConnectionDetails.class)
@EnableConfigurationProperties(EmbeddedSettings.class)
public class EmbeddedKafkaAutoConfiguration {

    @Bean
    EmbeddedKafkaServer embeddedKafka(EmbeddedSettings settings) {
        return new EmbeddedKafkaServer(settings.dir().resolve("kafka"), settings.kafkaPort());
    }

    @Bean
    KafkaConnectionDetails embeddedKafkaConnection(EmbeddedKafkaServer kafka) {
        return kafka::bootstrapServers;
    }
}
