package org.huiyin.journal;

/** A row of the chain, ready to be written. */
record Link(JournalEntry entry, byte[] salt, String payload, byte[] payloadHash, byte[] previous, byte[] hash) {}
