package org.huiyin.identity.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers that a password matched a hash, since programs send theirs with every call and checking is slow on purpose. Kept is
 * only a digest keyed by a secret of this run; whether the account is locked or its hash has changed is asked anew each time.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

    private static final int AT_MOST = 500;

    private final PasswordEncoder slow;
    private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
    private final Set<String> matched = Collections.newSetFromMap(Collections.synchronizedMap(new LastUsed()));

    RememberingPasswordEncoder(PasswordEncoder slow) {
        this.slow = slow;
    }

    @Override
    public String encode(CharSequence raw) {
        return slow.encode(raw);
    }

    @Override
    public boolean matches(CharSequence raw, String encoded) {
        String digest = digest(raw + "\n" + encoded);
        if (matched.contains(digest)) return true;
        boolean matches = slow.matches(raw, encoded);
        if (matches) matched.add(digest);
        return matches;
    }

    @Override
    public boolean upgradeEncoding(String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static final class LastUsed extends LinkedHashMap<String, Boolean> {

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > AT_MOST;
        }
    }
}
