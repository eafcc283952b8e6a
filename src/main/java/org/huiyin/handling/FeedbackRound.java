package org.huiyin.handling;

import java.time.Instant;
import java.util.List;

/** Who is asked in a round: first every signer, after a rehandling the dissatisfied only. */
public record FeedbackRound(int round, List<String> persons, Instant requestedAt, Instant closedAt, boolean expired) {}
