package org.huiyin.handling;

import org.huiyin.handling.persistence.Replies;
import org.springframework.stereotype.Component;

/** The public side of issued replies, for whoever publishes them. */
@Component
public class PublicReplies {

    private final Replies replies;

    PublicReplies(Replies replies) {
        this.replies = replies;
    }

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND */
    public PublicReply of(String tenant, String replyId) {
        return PublicReply.of(replies.get(tenant, replyId));
    }
}
