package org.huiyin.handling;

import java.util.Collection;
import java.util.Set;
import org.huiyin.handling.persistence.KeySupervisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 重点督办 and 挂号督办 as marks in every list. */
@Configuration(proxyBeanMethods = false)
class KeyRowMarks {

    @Bean
    RowMarks keyMarks(KeySupervisions supervisions) {
        return new Of(KeyMark.KEY, supervisions);
    }

    @Bean
    RowMarks hungMarks(KeySupervisions supervisions) {
        return new Of(KeyMark.HUNG, supervisions);
    }

    private record Of(KeyMark mark, KeySupervisions supervisions) implements RowMarks {

        @Override
        public String textKey() {
            return "KeyMark." + mark;
        }

        @Override
        public Set<String> marked(String tenant, Collection<String> proposals) {
            return supervisions.bearing(tenant, mark, proposals);
        }
    }
}
