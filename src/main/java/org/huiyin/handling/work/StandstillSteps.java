package org.huiyin.handling.work;

/** What the clock of the reply asks at each reminder: does anything move? Called by delegates only. */
public interface StandstillSteps {

    /** Whether the end is near and nothing is on record; false once it has been noted. */
    boolean standsStill(String tenant, String assignmentId);

    /** 记停滞 */
    void note(String tenant, String assignmentId);
}
