package org.huiyin.handling;

import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.KeySupervisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 重点督办, 挂号督办 and 会办逾期 as marks in every list. */
@Configuration(proxyBeanMethods = false)
class KeyRowMarks {

    @Bean
    @Order(1)
    RowMarks keyMarks() {
        return new Of(RowMarks.as("KeyMark." + KeyMark.KEY, KeySupervisions.bearing(KeyMark.KEY)), false);
    }

    @Bean
    @Order(2)
    RowMarks hungMarks() {
        return new Of(RowMarks.as("KeyMark." + KeyMark.HUNG, KeySupervisions.bearing(KeyMark.HUNG)), false);
    }

    @Bean
    @Order(3)
    RowMarks lateCoHandlingMarks() {
        return new Of(RowMarks.as("handling.mark.lateCoHandling", Assignments.WITH_LATE_CO_HANDLING), true);
    }

    private record Of(String bearing, boolean internal) implements RowMarks {}
}
