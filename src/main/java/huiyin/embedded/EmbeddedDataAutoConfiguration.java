package huiyin.embedded;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The data folder of the embedded servers; taken only when one of them starts, given free after the last has stopped. */
@AutoConfiguration
@EnableConfigurationProperties(EmbeddedSettings.class)
public class EmbeddedDataAutoConfiguration {

    private static final String FOLDER = "embeddedDataFolder";

    @Bean(FOLDER)
    @Lazy
    DataFolder embeddedDataFolder(EmbeddedSettings settings) {
        return DataFolder.take(settings.dir());
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> webPortAnnouncement(ConfigurableListableBeanFactory beans) {
        return event -> {
            if (beans.containsSingleton(FOLDER)) {
                beans.getBean(DataFolder.class)
                        .announce(
                                "web.port",
                                Integer.toString(event.getWebServer().getPort()));
            }
        };
    }
}
