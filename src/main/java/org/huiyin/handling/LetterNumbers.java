package org.huiyin.handling;

import java.time.Clock;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.identity.Directory;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** 文号: numbers for letters that follow a reply, out of the same series as the department's replies. */
@Component
public class LetterNumbers {

    private final Replies replies;
    private final Directory directory;
    private final Clock clock;

    LetterNumbers(Replies replies, Directory directory, Clock clock) {
        this.replies = replies;
        this.directory = directory;
        this.clock = clock;
    }

    /** The next number of the organ's letters in this year; never used twice. */
    public String next(String tenant, String organ) {
        int year = ChinaTime.today(clock).getYear();
        String code = directory.organ(tenant, organ).orElseThrow().letterCode();
        return "%s函〔%d〕%d号".formatted(code, year, replies.nextLetter(tenant, organ, year));
    }
}
