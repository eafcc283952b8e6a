package org.huiyin.whistle.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.documents.AddAttachment;
import org.huiyin.documents.AttachmentPages;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photographs that come with a whistle's forms, hung on what they show. */
@Component
class WhistlePictures {

    static final String OF_WHISTLE = "WHISTLE";
    static final String OF_SHARE = "WHISTLE_REPORT_IN";

    private final AddAttachment adding;
    private final AttachmentPages pages;
    private final ProblemTexts texts;

    WhistlePictures(AddAttachment adding, AttachmentPages pages, ProblemTexts texts) {
        this.adding = adding;
        this.pages = pages;
        this.texts = texts;
    }

    /** By a form for nothing else: who may not is refused even when no picture came. */
    String add(Actor actor, String whistleId, List<MultipartFile> photos) throws IOException {
        pages.of(actor, whistleId, OF_WHISTLE);
        return given(photos).isEmpty()
                ? String.join(" ", texts.texts(List.of(Problem.at("photo", "error.attachment.empty"))))
                : tryToTake(actor, whistleId, OF_WHISTLE, photos);
    }

    /** @throws BusinessException INVALID for the first that cannot be taken; those before it are kept */
    void take(Actor actor, String subject, String purpose, List<MultipartFile> photos) throws IOException {
        for (MultipartFile photo : given(photos)) {
            adding.add(
                    actor,
                    new AddAttachment.Command(
                            subject, purpose, photo.getOriginalFilename(), photo.getContentType(), photo.getBytes()));
        }
    }

    /**
     * The same where the act itself must not fail for a picture.
     *
     * @return why some were not taken, in words; empty when all were
     */
    String tryToTake(Actor actor, String subject, String purpose, List<MultipartFile> photos) throws IOException {
        List<String> refused = new ArrayList<>();
        for (MultipartFile photo : given(photos)) {
            try {
                take(actor, subject, purpose, List.of(photo));
            } catch (BusinessException e) {
                if (e.reason() != Reason.INVALID) {
                    throw e;
                }
                refused.addAll(texts.texts(e.problems()));
            }
        }
        return String.join(" ", refused);
    }

    /** A field in which nothing was chosen comes as one empty file. */
    private static List<MultipartFile> given(List<MultipartFile> photos) {
        return photos == null
                ? List.of()
                : photos.stream().filter(photo -> !photo.isEmpty()).toList();
    }
}
