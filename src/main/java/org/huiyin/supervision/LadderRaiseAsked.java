package org.huiyin.supervision;

/** A further trigger has come true while the ladder of its obligation is open: its rules say whether it climbs. */
public record LadderRaiseAsked(String tenant, String ladderId, String trigger) {}
