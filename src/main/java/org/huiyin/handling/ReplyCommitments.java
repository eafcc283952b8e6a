package org.huiyin.handling;

import java.util.List;

/** The commitments of a reply, in the order of the letter. */
public interface ReplyCommitments {

    List<ReplyCommitment> of(String tenant, String replyId);
}
