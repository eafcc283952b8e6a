package org.huiyin.handling.routing;

import java.util.HashSet;
import java.util.Set;

/** Chinese text as its pairs of neighbouring characters, without those that say nothing of the matter. */
final class Words {

    private static final Set<String> COMMON = Set.of(
            "管理", "服务", "建设", "工作", "加强", "关于", "建议", "提案", "问题", "进一", "一步", "推进", "提升", "完善", "机制", "我区", "社区", "发展");

    private Words() {}

    static Set<String> of(String text) {
        Set<String> pairs = new HashSet<>();
        String plain = text.replaceAll("[^\\p{IsHan}]", " ");
        for (int i = 0; i + 1 < plain.length(); i++) {
            String pair = plain.substring(i, i + 2);
            if (!pair.contains(" ") && !COMMON.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** From 0 to 1: how much of both they have in common. */
    static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }
}
