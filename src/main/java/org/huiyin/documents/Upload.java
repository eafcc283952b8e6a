package org.huiyin.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** A file that was sent and found fit to be kept. */
record Upload(String fileName, FileKind kind, byte[] bytes, String sha256) {

    private static final String FIELD = "file";

    /** @throws BusinessException INVALID telling what was expected, what came and what to do */
    static Upload checked(String givenName, byte[] bytes, DocumentSettings settings) {
        String name = FileName.clean(givenName);
        if (name.isEmpty() || bytes.length == 0) {
            throw wrong("error.attachment.empty");
        }
        if (bytes.length > settings.maxSize().toBytes()) {
            throw wrong(
                    "error.attachment.tooLarge",
                    name,
                    String.valueOf(settings.maxSize().toMegabytes()));
        }
        FileKind kind = FileKind.named(name)
                .filter(settings.types()::contains)
                .orElseThrow(() -> wrong("error.attachment.type", name, names(settings.types())));
        Set<FileKind> real = FileKind.of(bytes);
        if (!real.contains(kind)) {
            throw real.isEmpty()
                    ? wrong("error.attachment.content", name, kind.name())
                    : wrong("error.attachment.otherContent", name, kind.name(), names(real));
        }
        return new Upload(name, kind, bytes, hash(bytes));
    }

    private static String names(Set<FileKind> kinds) {
        return kinds.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
    }

    private static BusinessException wrong(String code, Object... args) {
        return BusinessException.invalid(Problem.at(FIELD, code, args));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
