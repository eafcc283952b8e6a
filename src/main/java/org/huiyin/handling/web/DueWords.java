package org.huiyin.handling.web;

import java.time.Clock;
import org.huiyin.handling.Due;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how much time a deadline leaves, in templates as {@code @dueWords}. */
@Component
public class DueWords {

    private final MessageSource messages;
    private final Clock clock;

    DueWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** 还剩 6 个工作日 / 今天到期 / 已超过 2 个工作日 / 已办 */
    public String left(Due due) {
        if (!due.isOpen()) {
            return say("closed." + due.deadline().status());
        }
        if (due.deadline().provisional()) {
            return say("provisional");
        }
        if (!clock.instant().isBefore(due.deadline().overdueFrom())) {
            return due.workingDaysLeft() < 0 ? say("over", -due.workingDaysLeft()) : say("justOver");
        }
        if (due.deadline().due().equals(ChinaTime.today(clock))) {
            return say("today");
        }
        return due.workingDaysLeft() > 0 ? say("left", due.workingDaysLeft()) : say("dayOff");
    }

    private String say(String key, Integer... days) {
        Object[] args = days.length == 0 ? null : new Object[] {String.valueOf(days[0])};
        return messages.getMessage("handling.due." + key, args, LocaleContextHolder.getLocale());
    }
}
