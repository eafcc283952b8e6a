package org.huiyin.handling.similar;

import java.util.List;

/**
 * What is looked for.
 *
 * @param proposalId the proposal at hand, which is not like itself; null while it is being written
 * @param category null when not chosen yet
 * @param proposers person codes
 */
record Question(String proposalId, String subject, String category, List<String> proposers) {}
