package org.huiyin.identity;

import java.time.LocalDate;
import java.util.Collection;

/** From which networks the accounts of organs act. Only hashes with a key of the district are kept: to be compared, not to be read. */
public interface ClientNetworks {

    /** @return the network of a client's address, or null when it is this machine's own or cannot be read */
    String of(String tenant, String address);

    /** Notes that an account of the organ acts from there. */
    void seen(String tenant, String organ, String network, LocalDate on);

    /** Whether an account of one of the organs has acted from there since that day. */
    boolean usedBy(String tenant, Collection<String> organs, String network, LocalDate since);
}
