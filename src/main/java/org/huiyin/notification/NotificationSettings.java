package org.huiyin.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param oldest events older than this are no news any more when the topic is read from its beginning
 * @param keep how long read and settled notices are kept
 */
@Validated
@ConfigurationProperties("huiyin.notification")
public record NotificationSettings(
        @DefaultValue("30d") Duration oldest, @DefaultValue("P6M") Period keep, @DefaultValue @Valid Mail mail) {

    /**
     * @param from the sender's address; without one no mail is sent
     * @param baseUrl how this program is reached from outside, for the link in the mail
     * @param collect how long notices of one person are gathered into one mail
     * @param retry first wait after a failure; doubled up to a day
     * @param attempts after so many failures it is given up; the notice itself stays
     */
    public record Mail(
            @DefaultValue("") String from,
            @DefaultValue("") String baseUrl,
            @DefaultValue("5m") Duration collect,
            @DefaultValue("1m") Duration retry,
            @DefaultValue("12") @Min(1) @Max(100) int attempts) {

        public boolean on() {
            return !from.isBlank();
        }
    }
}
