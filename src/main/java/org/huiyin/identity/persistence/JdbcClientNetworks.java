package org.huiyin.identity.persistence;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.identity.ClientNetworks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Networks as keyed hashes; an organ's network is written once a day at most. */
@Repository
class JdbcClientNetworks implements ClientNetworks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    /** The part of an address that one office shares: 24 bits of the old form, 64 of the new. */
    private static final int SHARED_BYTES_V4 = 3;

    private static final int SHARED_BYTES_V6 = 8;
    private static final int V4_LENGTH = 4;

    private final JdbcClient jdbc;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private final Map<Sighting, LocalDate> today = new ConcurrentHashMap<>();

    JdbcClientNetworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sighting(String tenant, String organ, String network) {}

    @Override
    public String of(String tenant, String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]+")) {
            return null;
        }
        try {
            // digits only, so nobody is asked for a name
            InetAddress client = InetAddress.getByName(address);
            return client.isLoopbackAddress() ? null : hash(keys.computeIfAbsent(tenant, this::key), shared(client));
        } catch (UnknownHostException unreadable) {
            return null;
        }
    }

    @Override
    public void seen(String tenant, String organ, String network, LocalDate on) {
        if (on.equals(today.put(new Sighting(tenant, organ, network), on))) {
            return;
        }
        jdbc.sql(
                        """
                        insert into organ_network (tenant_id, organ, network, seen_on) values (?, ?, ?, ?)
                        on conflict (tenant_id, organ, network) do update set seen_on = excluded.seen_on""")
                .params(tenant, organ, network, on)
                .update();
    }

    @Override
    public boolean usedBy(String tenant, Collection<String> organs, String network, LocalDate since) {
        return jdbc.sql(
                        """
                        select exists (select 1 from organ_network
                            where tenant_id = ? and organ = any (?::text[]) and network = ? and seen_on >= ?)""")
                .params(tenant, organs.toArray(String[]::new), network, since)
                .query(Boolean.class)
                .single();
    }

    private static byte[] shared(InetAddress client) {
        byte[] bytes = client.getAddress();
        return Arrays.copyOf(bytes, bytes.length == V4_LENGTH ? SHARED_BYTES_V4 : SHARED_BYTES_V6);
    }

    private byte[] key(String tenant) {
        byte[] fresh = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into network_key (tenant_id, key) values (?, ?) on conflict (tenant_id) do nothing")
                .params(tenant, fresh)
                .update();
        return jdbc.sql("select key from network_key where tenant_id = ?")
                .param(tenant)
                .query(byte[].class)
                .single();
    }

    private static String hash(byte[] key, byte[] network) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(network));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
