package org.huiyin.notification;

import java.util.List;

/**
 * What a notice needs to know of a proposal.
 *
 * @param title number and subject
 * @param signers person codes
 * @param organs codes of the departments with a part in it
 */
public record Subject(
        String tenant, String id, String title, boolean deputies, List<String> signers, List<String> organs) {}
