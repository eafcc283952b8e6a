package org.huiyin.whistle.measures;

import java.util.List;
import java.util.Map;
import org.huiyin.whistle.measures.WhistleFigures.Line;
import org.huiyin.whistle.measures.WhistleFigures.Remark;
import org.huiyin.whistle.measures.persistence.FigureRows.Blown;
import org.huiyin.whistle.measures.persistence.FigureRows.Measured;
import org.huiyin.whistle.measures.persistence.FigureRows.Parts;

/** Puts what was counted together, one line for each organ. */
record FigureLines(FigureQuestion asked, Map<String, Blown> blown, Parts parts, WhistleRate usual) {

    private static final int RATE_DAYS = 30;

    Line total() {
        Blown all = blown.values().stream().reduce(Blown.NONE, Blown::plus);
        return line(null, all.whistles(), all.notEstablished(), null, parts.all());
    }

    /** Those that were called. */
    List<Line> departments() {
        return parts.byOrgan().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue().whistles(), Ratio.NONE, null, entry.getValue()))
                .toList();
    }

    Line subdistrict(String organ) {
        Blown own = blown.getOrDefault(organ, Blown.NONE);
        return line(
                organ,
                own.whistles(),
                own.notEstablished(),
                usual.remark(own.whistles()),
                parts.bySubdistrict().getOrDefault(organ, Measured.NONE));
    }

    private Line line(String organ, long whistles, Ratio notEstablished, Remark remark, Measured measured) {
        return new Line(
                organ,
                whistles,
                Math.round(whistles * 10.0 * RATE_DAYS / asked.days()) / 10.0,
                remark,
                notEstablished,
                measured.rates(),
                measured.emergency(),
                measured.other());
    }
}
