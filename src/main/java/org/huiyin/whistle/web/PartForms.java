package org.huiyin.whistle.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Does what a form about a department's share asks, photographs first. */
@Component
class PartForms {

    private static final Set<String> WITH_PHOTOS = Set.of("report-in", "note", "resolve");

    private final DepartmentActs department;
    private final CheckingActs checking;
    private final WhistlePictures pictures;
    private final MessageSource messages;

    PartForms(DepartmentActs department, CheckingActs checking, WhistlePictures pictures, MessageSource messages) {
        this.department = department;
        this.checking = checking;
        this.pictures = pictures;
        this.messages = messages;
    }

    void perform(Actor actor, String part, String act, Typed typed, List<MultipartFile> photos) throws IOException {
        if (WITH_PHOTOS.contains(act)) {
            pictures.take(actor, part, WhistlePictures.OF_SHARE, photos);
        }
        if (!department.perform(actor, part, act, typed, standing(typed))) {
            checking.perform(actor, part, act, typed);
        }
    }

    /** Who only lets the device say where it is, stands “on site, by the device”. */
    private String standing(Typed typed) {
        boolean located = typed.decimal("lng") != null && typed.decimal("lat") != null;
        return typed.text("place") == null && located
                ? messages.getMessage("whistle.place.device", null, LocaleContextHolder.getLocale())
                : typed.words("place");
    }
}
