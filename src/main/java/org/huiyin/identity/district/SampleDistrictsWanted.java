package org.huiyin.identity.district;

import org.huiyin.shared.SamplesWanted;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** {@code huiyin.sample-districts=true} brings the districts without what else belongs to the samples. */
class SampleDistrictsWanted extends SamplesWanted {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("huiyin.sample-districts", Boolean.class, false)
                || super.matches(context, metadata);
    }
}
