package org.huiyin;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.shared.Actor;

/** What ArchUnit has no word for. */
final class HouseRules {

    private static final Set<Type> PLAIN =
            Set.of(String.class, Integer.class, Long.class, Boolean.class, Instant.class, LocalDate.class, Actor.class);

    private static final Set<Type> COLLECTIONS = Set.of(List.class, Map.class);

    static final ArchCondition<JavaClass> BE_RECORDS_OF_A_SEALED_FAMILY = condition(
            "be records of a sealed family",
            type -> type.isRecord()
                    && type.reflect().getInterfaces().length == 1
                    && type.reflect().getInterfaces()[0].isSealed());

    static final ArchCondition<JavaClass> CARRY_IDS_AND_PRIMITIVES =
            condition("carry ids and primitives only", type -> plainComponents(type.reflect()));

    static final DescribedPredicate<JavaAccess<?>> READS_THE_MACHINES_CLOCK =
            DescribedPredicate.describe("reads the machine's clock", access -> {
                JavaClass owner = access.getTargetOwner();
                String name = access.getTarget().getName();
                boolean noArguments = access.getTarget().getFullName().endsWith("()");
                return (owner.getPackageName().startsWith("java.time") && name.equals("now") && noArguments)
                        || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                        || Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()")
                                .contains(access.getTarget().getFullName());
            });

    private HouseRules() {}

    private static boolean plainComponents(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .allMatch(HouseRules::plain);
    }

    /** Names, numbers, dates, words of a list; lists and maps of these, and records of these that belong to the events. */
    private static boolean plain(Type type) {
        if (type instanceof ParameterizedType many) {
            return COLLECTIONS.contains(many.getRawType())
                    && Arrays.stream(many.getActualTypeArguments()).allMatch(HouseRules::plain);
        }
        Class<?> one = (Class<?>) type;
        boolean part = one.isRecord() && one.getNestHost().isSealed() && plainComponents(one);
        return one.isPrimitive() || one.isEnum() || PLAIN.contains(one) || part;
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, holds.test(type), type.getName() + " should " + getDescription()));
            }
        };
    }
}
