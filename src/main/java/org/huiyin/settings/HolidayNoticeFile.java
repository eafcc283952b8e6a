package org.huiyin.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;
import org.huiyin.calendar.HolidayNotice;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads a notice's JSON and says where it cannot be read. */
@Component
class HolidayNoticeFile {

    private static final int LONGEST = 50_000;

    private final ObjectReader reader = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(HolidayNotice.class);

    HolidayNotice read(String json) {
        if (json == null || json.isBlank() || json.length() > LONGEST) {
            throw refused("error.settings.notice.missing", String.valueOf(LONGEST / 1000));
        }
        try {
            HolidayNotice notice = reader.readValue(json.strip());
            if (notice == null) {
                throw refused("error.settings.notice.missing", String.valueOf(LONGEST / 1000));
            }
            notice.check();
            return notice;
        } catch (JsonMappingException e) {
            throw refused("error.settings.notice.field", line(e), path(e));
        } catch (JsonProcessingException e) {
            throw refused("error.settings.notice.json", line(e));
        }
    }

    private static BusinessException refused(String code, Object... args) {
        return BusinessException.invalid(Problem.at("file", code, args));
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
