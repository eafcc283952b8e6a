package org.huiyin.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Takes in the notices that come with the program, before anything computes a deadline. A year already there is left alone; of nodes
 * that start together one takes it in and the others wait for that.
 */
@Component
class ShippedNotices implements SmartInitializingSingleton {

    private final ObjectMapper json;
    private final JdbcWorkCalendar table;
    private final ImportHolidayNotice importNotice;

    ShippedNotices(ObjectMapper json, JdbcWorkCalendar table, ImportHolidayNotice importNotice) {
        this.json = json;
        this.table = table;
        this.importNotice = importNotice;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var known = table.notices().keySet();
            var pattern = "classpath*:calendar/notice-*.json";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                HolidayNotice notice = json.readValue(file.getInputStream(), HolidayNotice.class);
                if (!known.contains(notice.year())) {
                    importNotice.importIfMissing(notice);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Holiday notices on the classpath cannot be read", e);
        }
    }
}
