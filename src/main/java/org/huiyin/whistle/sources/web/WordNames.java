package org.huiyin.whistle.sources.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.whistle.sources.Subdistricts;
import org.huiyin.whistle.sources.WordList;
import org.huiyin.whistle.trades.Trade;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What entries of a list stand for, as people say it: sub-districts and trades by their names instead of their codes. */
@Component
class WordNames {

    private final Subdistricts subdistricts;
    private final MessageSource messages;

    WordNames(Subdistricts subdistricts, MessageSource messages) {
        this.subdistricts = subdistricts;
        this.messages = messages;
    }

    /** Names by code; none where an entry stands for plain words. */
    Map<String, String> of(String tenant, WordList list) {
        return switch (list) {
            case TRADE -> trades();
            case PLACE, GRID, AREA -> places(tenant);
            case DANGER, SPOT -> Map.of();
        };
    }

    /** The code of what was typed, or what was typed: the list then says that it does not know it. */
    String code(String tenant, WordList list, String typed) {
        return of(tenant, list).entrySet().stream()
                .filter(one -> one.getValue().equals(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed);
    }

    Map<String, String> places(String tenant) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Directory.Organ organ : subdistricts.of(tenant)) {
            names.put(organ.code(), organ.shortName());
        }
        return names;
    }

    Map<String, String> trades() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Trade.values())
                .forEach(trade -> names.put(
                        trade.name(), messages.getMessage("Trade." + trade, null, LocaleContextHolder.getLocale())));
        return names;
    }
}
