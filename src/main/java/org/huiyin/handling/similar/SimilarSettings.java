package org.huiyin.handling.similar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param shown how many at most
 * @param percent how much of the subject's weight they must share
 * @param candidates how many are looked at
 * @param closed codes of districts that show proposers nothing of what is neither theirs nor public
 */
@Validated
@ConfigurationProperties("huiyin.similar")
record SimilarSettings(
        @DefaultValue("5") @Min(1) @Max(20) int shown,
        @DefaultValue("35") @Min(1) @Max(100) int percent,
        @DefaultValue("1500") @Min(100) @Max(20000) int candidates,
        @DefaultValue({}) Set<String> closed) {}
