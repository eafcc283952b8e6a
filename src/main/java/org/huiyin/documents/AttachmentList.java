package org.huiyin.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.shared.Actor;

/**
 * What hangs on one thing, as one viewer's page shows it: for the fragment {@code documents/attachments :: of}.
 *
 * @param mayAdd whether the viewer may add to it now
 */
public record AttachmentList(
        Actor viewer,
        String subjectId,
        String purpose,
        List<Attachment> attachments,
        boolean mayAdd,
        DocumentSettings settings) {

    /** What one has stored oneself and nobody has used yet. */
    public boolean removable(Attachment attachment) {
        return mayAdd && !attachment.sealed() && attachment.storedBy().equals(viewer.person());
    }

    public String maxMegabytes() {
        return String.valueOf(settings.maxSize().toMegabytes());
    }

    public String types() {
        return settings.types().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** For the browser's choice of files. */
    public String accept() {
        return settings.types().stream()
                .sorted()
                .map(kind -> "." + kind.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(",", "", settings.types().contains(FileKind.JPG) ? ",.jpeg" : ""));
    }
}
