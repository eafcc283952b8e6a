package org.huiyin.handling.lists;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series that numbers belong to, as 建议-6-6-闭-城建-: they are few, and tell which numbers can hold a word. */
@Repository
class NumberSeries {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Numbered holding(String tenant, String word, Conditions filters) {
        if (DIGITS.matcher(word).matches()) {
            return new Numbered(List.of(), word, filters);
        }
        // of 城建-01 the last digits may begin what follows a series
        return new Numbered(
                all(tenant).stream()
                        .flatMap(series -> series.contains(word)
                                ? Stream.of(series)
                                : IntStream.range(1, word.length())
                                        .filter(i -> series.endsWith(word.substring(0, i)))
                                        .mapToObj(word::substring)
                                        .filter(rest -> DIGITS.matcher(rest).matches())
                                        .map(series::concat))
                        .distinct()
                        .toList(),
                null,
                filters);
    }

    int count(String tenant, Numbered numbered) {
        if (numbered.isEmpty()) {
            return 0;
        }
        Conditions conditions = numbered.conditions();
        return jdbc.sql("select count(*) from (select 1 from proposal n where n.tenant_id = ? and " + conditions.sql()
                        + " limit " + Found.MANY_NUMBERS + ") x")
                .param(tenant)
                .params(conditions.params())
                .query(Integer.class)
                .single();
    }

    /** From each number to the first of the next series: as many steps along the index as there are series. */
    private List<String> all(String tenant) {
        return jdbc.sql(
                        """
                        with recursive series as (
                            select (select rtrim(min(n.number), '0123456789') from proposal n
                                where n.tenant_id = :tenant and n.number is not null) as name
                            union all
                            select (select rtrim(min(n.number), '0123456789') from proposal n
                                where n.tenant_id = :tenant and n.number > series.name || :end)
                            from series where series.name is not null)
                        select name from series where name is not null""")
                .param("tenant", tenant)
                .param("end", ":")
                .query(String.class)
                .list();
    }
}
