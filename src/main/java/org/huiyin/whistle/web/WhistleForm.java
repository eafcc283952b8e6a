package org.huiyin.whistle.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huiyin.web.Typed;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.Ground;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.huiyin.whistle.WhistleKind;

/** What stands in the form of a whistle. */
record WhistleForm(
        String kind,
        String place,
        Double lng,
        Double lat,
        String description,
        String danger,
        List<String> grounds,
        String groundsWords,
        List<String> duties,
        LocalDate resolveDue) {

    private static final int TITLE = 40;

    static final WhistleForm EMPTY =
            new WhistleForm(null, null, null, null, null, null, List.of(), null, List.of(), null);

    static WhistleForm of(Typed typed) {
        return new WhistleForm(
                typed.text("kind"),
                typed.text("place"),
                typed.decimal("lng"),
                typed.decimal("lat"),
                typed.text("description"),
                typed.text("danger"),
                typed.texts("grounds"),
                typed.text("groundsWords"),
                typed.texts("duties").stream().distinct().toList(),
                typed.day("resolveDue"));
    }

    static WhistleForm of(Whistle w) {
        return new WhistleForm(
                w.kind().name(),
                w.matter().place(),
                w.matter().lng(),
                w.matter().lat(),
                w.matter().description(),
                w.matter().danger(),
                w.grounds().stream().map(Enum::name).toList(),
                w.groundsWords(),
                w.duties().stream().map(CitedDuty::code).toList(),
                w.resolveDue());
    }

    /** @param before the whistle that is amended, or null: what the form does not ask stays */
    DraftWhistle.Draft toDraft(Whistle before, List<String> proposals) {
        return new DraftWhistle.Draft(
                chosen(),
                null,
                title(),
                words(description),
                words(place),
                lng,
                lat,
                before == null ? null : before.matter().gridCell(),
                before == null ? null : before.matter().roadId(),
                danger,
                Arrays.stream(Ground.values())
                        .filter(ground -> grounds.contains(ground.name()))
                        .toList(),
                groundsWords,
                duties,
                resolveDue,
                proposals);
    }

    WhistleKind chosen() {
        return Arrays.stream(WhistleKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Who stands in the rain writes no title: it is the place, and what happened up to the first stop. */
    private String title() {
        String first = words(description).strip().split("[。！？；，,;\\n]", 2)[0];
        String whole = words(place).isBlank() ? first : words(place).strip() + "：" + first;
        return whole.length() > TITLE ? whole.substring(0, TITLE - 1) + "…" : whole;
    }

    private static String words(String text) {
        return text == null ? "" : text;
    }
}
