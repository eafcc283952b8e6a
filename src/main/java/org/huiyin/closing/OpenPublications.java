package org.huiyin.closing;

import java.util.List;
import org.huiyin.closing.persistence.Publications;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what anybody may read. */
@Service
@Transactional(readOnly = true)
public class OpenPublications {

    private final Publications publications;

    OpenPublications(Publications publications) {
        this.publications = publications;
    }

    /** The newest first; what is typed and means nothing is no question. */
    public List<Publication> page(String tenant, String words, String year, String category, String before) {
        return publications.open(tenant, given(words), year(year), given(category), given(before));
    }

    /** @return where the next page begins, or null */
    public String next(List<Publication> page) {
        return page.size() < Publications.PAGE
                ? null
                : page.get(page.size() - 1).id();
    }

    /** @throws BusinessException NOT_FOUND, for what is withheld too */
    public Publication published(String tenant, String id) {
        return publications
                .open(tenant, id)
                .filter(p -> !p.isWithheld())
                .orElseThrow(() -> BusinessException.notFound("error.open.unknown"));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Integer year(String text) {
        return text != null && text.matches("20\\d\\d") ? Integer.valueOf(text) : null;
    }
}
