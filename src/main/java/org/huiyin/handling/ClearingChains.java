package org.huiyin.handling;

import java.util.List;

/** Which steps a reply of an organ passes before it is issued; the leader's signature always stands at the end. */
public interface ClearingChains {

    List<ClearingStep> of(String tenant, String organ);
}
