package org.huiyin.handling.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Ordinals as official papers write them (六届一次), in templates as {@code @chineseNumbers}. */
@Component
public class ChineseNumbers {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /** Up to 99, enough for terms, sessions and recommendations; plain figures in English. */
    public String of(int number) {
        if (LocaleContextHolder.getLocale().getLanguage().equals("en") || number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String front = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
        return front + DIGITS[number % 10];
    }
}
