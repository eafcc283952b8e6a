package org.huiyin.supervision.items;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.FurtherWork;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.persistence.ItemRegister;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 清单事项 in the worklist of those who are asked. */
@Component
@Order(20)
class ItemWork implements FurtherWork {

    private final ItemRegister register;

    ItemWork(ItemRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<String> processes() {
        return List.of("item");
    }

    @Override
    public Map<String, Subject> describe(Actor actor, Collection<String> subjectIds) {
        return register.subjects(actor.tenant(), subjectIds);
    }
}
