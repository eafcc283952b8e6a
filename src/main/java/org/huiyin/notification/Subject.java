package org.huiyin.notification;

import java.util.List;

/**
 * What a notice needs to know of a proposal, of a paper that waits for signatures, of a whistle, of a ladder or of a substitution.
 *
 * @param about null = a proposal; otherwise the journal's word for what it is
 * @param title number and subject
 * @param signers person codes
 * @param organs codes of the departments with a part in it
 * @param call what only a whistle and a ladder have, else null
 */
public record Subject(
        String tenant,
        String id,
        String about,
        String title,
        boolean deputies,
        List<String> signers,
        List<String> organs,
        Call call) {

    static final String LADDER = "LADDER";
    static final String SUBSTITUTION = "SUBSTITUTION";

    /**
     * @param emergency told at any hour
     * @param level of a ladder by now, 0 for a whistle
     * @param subdistrict who blew, or null
     * @param asker person code of who asked for the whistle, or null
     * @param papers ids of the proposals it is blown for
     */
    public record Call(boolean emergency, int level, String subdistrict, String asker, List<String> papers) {}

    boolean isLadder() {
        return LADDER.equals(about);
    }
}
