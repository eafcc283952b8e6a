package org.huiyin.shared;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Message files whose sentences may count: {@code {0} working {0,choice,0#days|1#day|1<days}}. Counts come as texts, so that they are
 * never grouped as 1,000; the choice reads them as numbers.
 */
public class CountedMessages extends ResourceBundleMessageSource {

    @Override
    protected MessageFormat createMessageFormat(String text, Locale locale) {
        MessageFormat sentence = super.createMessageFormat(text, locale);
        Format[] parts = sentence.getFormats();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof ChoiceFormat choice) {
                sentence.setFormat(i, new ByCount(choice));
            }
        }
        return sentence;
    }

    private static final class ByCount extends ChoiceFormat {

        private static final long serialVersionUID = 1L;

        ByCount(ChoiceFormat choice) {
            super(choice.toPattern());
        }

        /** What is no number, as a list of them, is many. */
        @Override
        public StringBuffer format(Object count, StringBuffer to, FieldPosition at) {
            String said = String.valueOf(count);
            return super.format(said.matches("\\d{1,9}") ? Long.parseLong(said) : Integer.MAX_VALUE, to, at);
        }
    }
}
