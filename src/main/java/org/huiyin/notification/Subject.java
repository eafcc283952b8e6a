package org.huiyin.notification;

import java.util.List;

/**
 * What a notice needs to know of a proposal, or of a paper that waits for signatures.
 *
 * @param about null = a proposal; otherwise the journal's word for what it is
 * @param title number and subject
 * @param signers person codes
 * @param organs codes of the departments with a part in it
 */
public record Subject(
        String tenant,
        String id,
        String about,
        String title,
        boolean deputies,
        List<String> signers,
        List<String> organs) {}
