package org.huiyin.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in a packed file's own table of contents. Nothing is unpacked: a small file may unfold to gigabytes. */
final class ZipNames {

    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST = 20_000;

    private ZipNames() {}

    /** Empty when the table is damaged. */
    static Set<String> of(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        Set<String> names = new HashSet<>();
        if (end < 0) {
            return names;
        }
        int at = zip.getInt(end + 16);
        while (at >= 0 && at + ENTRY_SIZE <= bytes.length && zip.getInt(at) == ENTRY_MARK && names.size() < MOST) {
            int length = Short.toUnsignedInt(zip.getShort(at + 28));
            if (at + ENTRY_SIZE + length > bytes.length) {
                break;
            }
            names.add(new String(bytes, at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            at += ENTRY_SIZE
                    + length
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        return names;
    }

    private static int end(ByteBuffer zip) {
        int first = Math.max(0, zip.capacity() - END_SIZE - LONGEST_COMMENT);
        for (int at = zip.capacity() - END_SIZE; at >= first; at--) {
            if (zip.getInt(at) == END_MARK) {
                return at;
            }
        }
        return -1;
    }
}
