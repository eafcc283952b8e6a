package org.huiyin.permission;

import java.util.Locale;
import java.util.regex.Pattern;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a refusal names the posts that could do it: 可由督查室办理. */
@Component
class Posts {

    private final MessageSource messages;

    Posts(MessageSource messages) {
        this.messages = messages;
    }

    /** For the whole answer: some sentence says who could, and names every role of the act. */
    Pattern namedIn(Act act) {
        StringBuilder sentence = new StringBuilder("可由");
        for (Role role : act.roles()) {
            sentence.append("(?=[^。<]*")
                    .append(Pattern.quote(messages.getMessage("role." + role, null, Locale.SIMPLIFIED_CHINESE)))
                    .append(')');
        }
        return Pattern.compile(".*" + sentence + ".*", Pattern.DOTALL);
    }
}
