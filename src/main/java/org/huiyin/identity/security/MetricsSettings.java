package org.huiyin.identity.security;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may read the metrics beside administrators.
 *
 * @param token what a scraper sends as bearer token; empty = nobody may by token
 */
@Validated
@ConfigurationProperties("huiyin.metrics")
record MetricsSettings(
        @DefaultValue("") @Pattern(regexp = "|\\S{16,200}", message = "must be 16 to 200 characters without blanks")
                String token) {}
