package org.huiyin.workflow;

import org.huiyin.shared.Actor;

/** What had gone to the ladder is met, given up or no longer waited for, or has got another day; heard inside the transaction. */
public record ObligationMet(Actor actor, Obligation obligation) {}
